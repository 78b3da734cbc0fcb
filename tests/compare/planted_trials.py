# ruff: noqa: E501
"""The second invented article of `planted_articles`, held out when the comparer was corrected on the first."""

from __future__ import annotations

from planted_articles import art

art(
    "en",
    """A nurse in Coldbrook was cleared on 12 September of poisoning three patients, after a trial that cost the state 740,000 dollars.

Judge Miriam Okafor told the court that the prosecution "had brought no evidence worth the name". The nurse, Dana Whitlow, had reportedly worked double shifts for weeks.

Her lawyer, Felix Brandt, said she would not return to the hospital. The ministry of health is unlikely to appeal. About 60 colleagues waited outside in the rain.

Two of the patients had been given the wrong drug by a machine, the inquiry found. The maker of the machine denied this. It has sold 1,900 of them in eleven countries.

The hospital must now replace all pumps by January. It should have done so years ago, a union spokesman said.""",
    [
        ("number_changed", "12 September", "21 September"),
        ("quote_changed", "worth the name", "worth a look"),
        ("name_changed", "Felix Brandt", "Simon Kerr"),
        ("negation_changed", "would not return", "would return"),
        ("hedge_changed", "is unlikely to appeal", "is going to appeal"),
        ("number_changed", "1,900 of them", "9,100 of them"),
        ("caption", "caption_inserted", 1, "The old wing of the hospital seen from the river"),
    ],
    [
        ("number_changed", "740,000 dollars", "740,000 euros"),
        ("hedge_changed", "had reportedly worked", "had worked"),
        ("move", "passage_moved", 3, 1),
        ("negation_changed", "must now replace", "may now replace"),
        ("tail", "tail_cut", " It should have done so years ago, a union spokesman said."),
    ],
)

art(
    "de",
    """Eine Krankenschwester aus Kaltenbach ist am 12. September vom Vorwurf freigesprochen worden, drei Patienten vergiftet zu haben. Der Prozess kostete das Land 740.000 Euro.

Richterin Miriam Okonski sagte, die Anklage habe „keinen Beweis vorgelegt, der den Namen verdient“. Die Schwester, Dana Wittlich, hatte angeblich wochenlang doppelte Schichten gearbeitet.

Ihr Anwalt Felix Brandt teilte mit, sie werde nicht in die Klinik zurückkehren. Das Ministerium wird wahrscheinlich keine Berufung einlegen. Etwa 60 Kollegen warteten draußen im Regen.

Zwei der Patienten hatten das falsche Mittel von einer Maschine bekommen, wie die Untersuchung ergab. Der Hersteller bestritt das. Er hat 1900 Geräte in elf Länder verkauft.

Die Klinik muss nun bis Januar alle Pumpen ersetzen. Das hätte vor Jahren geschehen sollen, sagte ein Sprecher der Gewerkschaft.""",
    [
        ("number_changed", "12. September", "21. September"),
        ("quote_changed", "der den Namen verdient", "der einen Blick verdient"),
        ("name_changed", "Felix Brandt", "Simon Kerner"),
        ("negation_changed", "werde nicht in", "werde in"),
        ("hedge_changed", "wird wahrscheinlich keine", "wird keine"),
        ("number_changed", "1900 Geräte", "9100 Geräte"),
        ("caption", "caption_inserted", 1, "Der alte Flügel der Klinik vom Fluss aus gesehen"),
    ],
    [
        ("number_changed", "740.000 Euro", "740.000 Dollar"),
        ("hedge_changed", "hatte angeblich wochenlang", "hatte wochenlang"),
        ("move", "passage_moved", 3, 1),
        ("negation_changed", "muss nun bis", "kann nun bis"),
        ("tail", "tail_cut", " Das hätte vor Jahren geschehen sollen, sagte ein Sprecher der Gewerkschaft."),
    ],
)

art(
    "fr",
    """Une infirmière de Froidbourg a été acquittée le 12 septembre de l'empoisonnement de trois patients. Le procès a coûté 740 000 euros à l'État.

La juge Myriam Okafor a déclaré que l'accusation « n'avait apporté aucune preuve digne de ce nom ». L'infirmière, Diane Villote, aurait probablement enchaîné les doubles gardes pendant des semaines.

Son avocat, Félix Brandt, a dit qu'elle ne reviendrait pas à l'hôpital. Le ministère fera sans doute appel. Environ 60 collègues attendaient dehors sous la pluie.

Deux des patients avaient reçu le mauvais produit d'une machine, a conclu l'enquête. Le fabricant le nie. Il en a vendu 1 900 dans onze pays.

L'hôpital doit maintenant remplacer toutes les pompes avant janvier. Il aurait fallu le faire il y a des années, a dit un porte-parole du syndicat.""",
    [
        ("number_changed", "12 septembre", "21 septembre"),
        ("quote_changed", "digne de ce nom", "digne d'un regard"),
        ("name_changed", "Félix Brandt", "Simon Carel"),
        ("negation_changed", "ne reviendrait pas", "reviendrait"),
        ("number_changed", "1 900 dans", "9 100 dans"),
        ("caption", "caption_inserted", 1, "L'ancienne aile de l'hôpital vue de la rivière"),
    ],
    [
        ("number_changed", "740 000 euros", "740 000 dollars"),
        ("hedge_changed", "aurait probablement enchaîné", "aurait enchaîné"),
        ("move", "passage_moved", 3, 1),
        ("negation_changed", "doit maintenant remplacer", "peut maintenant remplacer"),
        (
            "tail",
            "tail_cut",
            " Il aurait fallu le faire il y a des années, a dit un porte-parole du syndicat.",
        ),
    ],
)

art(
    "es",
    """Una enfermera de Fuentefría fue absuelta el 12 de septiembre de envenenar a tres pacientes. El juicio costó al Estado 740.000 euros.

La jueza Miriam Okafor dijo que la acusación «no había aportado ninguna prueba digna de ese nombre». La enfermera, Diana Villota, presuntamente había trabajado turnos dobles durante semanas.

Su abogado, Félix Brandt, señaló que ella no volverá al hospital. El ministerio probablemente recurrirá la sentencia. Unos 60 compañeros esperaban fuera bajo la lluvia.

Dos de los pacientes habían recibido el fármaco equivocado de una máquina, según concluyó la investigación. El fabricante lo niega. Ha vendido 1.900 aparatos en once países.

El hospital debe reemplazar ahora todas las bombas antes de enero. Tendría que haberlo hecho hace años, dijo un portavoz del sindicato.""",
    [
        ("number_changed", "12 de septiembre", "21 de septiembre"),
        ("quote_changed", "digna de ese nombre", "digna de una mirada"),
        ("name_changed", "Félix Brandt", "Simón Carrera"),
        ("negation_changed", "ella no volverá", "ella volverá"),
        ("hedge_changed", "ministerio probablemente recurrirá", "ministerio recurrirá"),
        ("number_changed", "1.900 aparatos", "9.100 aparatos"),
        ("caption", "caption_inserted", 1, "El ala vieja del hospital vista desde el río"),
    ],
    [
        ("number_changed", "740.000 euros", "740.000 dólares"),
        ("hedge_changed", "presuntamente había", "había"),
        ("move", "passage_moved", 3, 1),
        ("negation_changed", "debe reemplazar", "puede reemplazar"),
        ("tail", "tail_cut", " Tendría que haberlo hecho hace años, dijo un portavoz del sindicato."),
    ],
)

art(
    "pt",
    """Uma enfermeira de Fontefria foi absolvida em 12 de setembro da acusação de envenenar três pacientes. O julgamento custou ao Estado 740.000 reais.

A juíza Miriam Okafor disse que a acusação “não trouxe nenhuma prova digna desse nome”. A enfermeira, Diana Vilela, teria trabalhado em turnos dobrados durante semanas.

Seu advogado, Félix Brandão, afirmou que ela não voltará ao hospital. O ministério provavelmente vai recorrer. Cerca de 60 colegas esperavam do lado de fora, na chuva.

Dois dos pacientes receberam o remédio errado de uma máquina, concluiu a investigação. O fabricante nega. Ele vendeu 1.900 aparelhos em onze países.

O hospital deve agora trocar todas as bombas até janeiro. Isso deveria ter sido feito há anos, disse um porta-voz do sindicato.""",
    [
        ("number_changed", "12 de setembro", "21 de setembro"),
        ("quote_changed", "digna desse nome", "digna de um olhar"),
        ("name_changed", "Félix Brandão", "Simão Carneiro"),
        ("negation_changed", "ela não voltará", "ela voltará"),
        ("hedge_changed", "ministério provavelmente vai", "ministério vai"),
        ("number_changed", "1.900 aparelhos", "9.100 aparelhos"),
        ("caption", "caption_inserted", 1, "A ala antiga do hospital vista do rio"),
    ],
    [
        ("number_changed", "740.000 reais", "740.000 dólares"),
        ("hedge_changed", "teria trabalhado", "trabalhou"),
        ("move", "passage_moved", 3, 1),
        ("negation_changed", "deve agora trocar", "pode agora trocar"),
        ("tail", "tail_cut", " Isso deveria ter sido feito há anos, disse um porta-voz do sindicato."),
    ],
)

art(
    "it",
    """Un'infermiera di Fontefredda è stata assolta il 12 settembre dall'accusa di aver avvelenato tre pazienti. Il processo è costato allo Stato 740.000 euro.

La giudice Miriam Okafor ha detto che l'accusa «non aveva portato alcuna prova degna di questo nome». L'infermiera, Diana Villotta, avrebbe presumibilmente fatto doppi turni per settimane.

Il suo avvocato, Felice Brandi, ha dichiarato che non tornerà in ospedale. Il ministero probabilmente farà appello. Circa 60 colleghi aspettavano fuori sotto la pioggia.

Due dei pazienti avevano ricevuto il farmaco sbagliato da una macchina, ha concluso l'inchiesta. Il produttore lo nega. Ne ha vendute 1.900 in undici paesi.

L'ospedale deve ora sostituire tutte le pompe entro gennaio. Si sarebbe dovuto fare anni fa, ha detto un portavoce del sindacato.""",
    [
        ("number_changed", "12 settembre", "21 settembre"),
        ("quote_changed", "degna di questo nome", "degna di uno sguardo"),
        ("name_changed", "Felice Brandi", "Simone Carrara"),
        ("negation_changed", "che non tornerà", "che tornerà"),
        ("hedge_changed", "ministero probabilmente farà", "ministero farà"),
        ("number_changed", "1.900 in", "9.100 in"),
        ("caption", "caption_inserted", 1, "L'ala vecchia dell'ospedale vista dal fiume"),
    ],
    [
        ("number_changed", "740.000 euro", "740.000 dollari"),
        ("hedge_changed", "avrebbe presumibilmente fatto", "avrebbe fatto"),
        ("move", "passage_moved", 3, 1),
        ("negation_changed", "deve ora sostituire", "può ora sostituire"),
        ("tail", "tail_cut", " Si sarebbe dovuto fare anni fa, ha detto un portavoce del sindacato."),
    ],
)

art(
    "ru",
    """Медсестру из Холмска 12 сентября оправдали по делу об отравлении трёх пациентов. Процесс обошёлся государству в 740 тысяч рублей.

Судья Мария Окунева сказала, что обвинение «не представило ни одного доказательства, достойного этого слова». Медсестра Диана Витлова, по слухам, неделями работала в две смены.

Её адвокат Феликс Брандт заявил, что она не вернётся в больницу. Министерство, скорее всего, обжалует приговор. Около 60 коллег ждали снаружи под дождём.

Двум пациентам не то лекарство ввёл аппарат, установило следствие. Производитель это отрицает. Он продал 1900 аппаратов в одиннадцать стран.

Больница должна теперь заменить все насосы до января. Это следовало сделать годы назад, сказал представитель профсоюза.""",
    [
        ("number_changed", "12 сентября", "21 сентября"),
        ("quote_changed", "достойного этого слова", "достойного одного взгляда"),
        ("name_changed", "Феликс Брандт", "Семён Каверин"),
        ("negation_changed", "она не вернётся", "она вернётся"),
        ("hedge_changed", "Министерство, скорее всего, обжалует", "Министерство обжалует"),
        ("number_changed", "1900 аппаратов", "9100 аппаратов"),
        ("caption", "caption_inserted", 1, "Старый корпус больницы со стороны реки"),
    ],
    [
        ("number_changed", "740 тысяч рублей", "740 тысяч долларов"),
        ("hedge_changed", "Витлова, по слухам, неделями", "Витлова неделями"),
        ("move", "passage_moved", 3, 1),
        ("negation_changed", "должна теперь", "может теперь"),
        ("tail", "tail_cut", " Это следовало сделать годы назад, сказал представитель профсоюза."),
    ],
)

art(
    "ar",
    """برأت المحكمة في 12 سبتمبر ممرضة من مدينة برهان من تهمة تسميم ثلاثة مرضى. وكلفت المحاكمة الدولة 740 ألف دولار.

وقالت القاضية مريم عكاشة إن الادعاء "لم يقدم أي دليل يستحق هذا الاسم". ويعتقد أن الممرضة دانة وديع عملت نوبات مضاعفة أسابيع طويلة.

وأعلن محاميها فهد برهوم أنها لن تعود إلى المستشفى. ومن المحتمل أن تستأنف الوزارة الحكم. وانتظر نحو 60 زميلا في الخارج تحت المطر.

وخلص التحقيق إلى أن اثنين من المرضى تلقيا الدواء الخطأ من جهاز. ونفت الشركة المصنعة ذلك. وقد باعت 1900 جهاز في إحدى عشرة دولة.

ويجب على المستشفى الآن استبدال جميع المضخات قبل يناير. وكان ينبغي فعل ذلك قبل سنوات، كما قال متحدث باسم النقابة.""",
    [
        ("number_changed", "12 سبتمبر", "21 سبتمبر"),
        ("quote_changed", "يستحق هذا الاسم", "يستحق نظرة واحدة"),
        ("negation_changed", "أنها لن تعود", "أنها ستعود"),
        ("hedge_changed", "ومن المحتمل أن تستأنف الوزارة", "وتستأنف الوزارة"),
        ("number_changed", "1900 جهاز", "9100 جهاز"),
        ("caption", "caption_inserted", 1, "الجناح القديم للمستشفى كما يبدو من النهر"),
    ],
    [
        ("number_changed", "740 ألف دولار", "740 ألف يورو"),
        ("hedge_changed", "ويعتقد أن الممرضة دانة وديع عملت", "والممرضة دانة وديع عملت"),
        ("move", "passage_moved", 3, 1),
        ("negation_changed", "ويجب على", "ويمكن على"),
        ("tail", "tail_cut", " وكان ينبغي فعل ذلك قبل سنوات، كما قال متحدث باسم النقابة."),
    ],
)

art(
    "zh",
    """寒溪镇一名护士9月12日被宣告无罪，她曾被控毒害三名病人。这场审判花费国家74万元。

法官欧美玲说，控方“没有提出任何像样的证据”。护士戴娜据称连续数周上双班。

她的律师费立表示，她不会回到医院工作。卫生部可能会上诉。约60名同事在外面冒雨等候。

调查发现，其中两名病人的药是机器给错的。制造商否认这一点。该公司已在十一个国家售出1900台机器。

医院必须在一月前更换所有的泵。工会发言人说，这件事几年前就应该做了。""",
    [
        ("number_changed", "9月12日", "9月21日"),
        ("quote_changed", "任何像样的证据", "任何新鲜的证据"),
        ("negation_changed", "她不会回到", "她会回到"),
        ("hedge_changed", "卫生部可能会上诉", "卫生部会上诉"),
        ("number_changed", "1900台", "9100台"),
        ("caption", "caption_inserted", 1, "从河边看到的医院旧楼"),
    ],
    [
        ("number_changed", "74万元", "74万美元"),
        ("hedge_changed", "戴娜据称连续", "戴娜连续"),
        ("move", "passage_moved", 3, 1),
        ("negation_changed", "医院必须在", "医院可以在"),
        ("tail", "tail_cut", "工会发言人说，这件事几年前就应该做了。"),
    ],
)

art(
    "ja",
    """寒川町の看護師が9月12日、患者三人を毒殺しようとした罪で無罪となった。裁判の費用は7400万円だった。

大川裁判官は、検察が「まともな証拠を一つも出さなかった」と語った。看護師の和田さんは何週間も二交代で働いていたとされる。

弁護士の古川さんは、彼女は病院に戻らないと述べた。厚生省はおそらく控訴する。約60人の同僚が雨の中で待っていた。

調査によると、患者のうち二人は機械から誤った薬を与えられていた。製造会社はこれを否定している。同社は11か国で1900台を販売した。

病院は一月までにすべてのポンプを交換しなければならない。何年も前にすべきだった、と労働組合の広報担当者は話した。""",
    [
        ("number_changed", "9月12日", "9月21日"),
        ("quote_changed", "まともな証拠", "新しい証拠"),
        ("negation_changed", "病院に戻らないと", "病院に戻ると"),
        ("hedge_changed", "厚生省はおそらく控訴", "厚生省は控訴"),
        ("number_changed", "1900台", "9100台"),
        ("caption", "caption_inserted", 1, "川から見た病院の旧館"),
    ],
    [
        ("number_changed", "7400万円", "7400万ドル"),
        ("hedge_changed", "働いていたとされる", "働いていた"),
        ("move", "passage_moved", 3, 1),
        ("tail", "tail_cut", "何年も前にすべきだった、と労働組合の広報担当者は話した。"),
    ],
)

art(
    "hi",
    """शीतलपुर की एक नर्स को 12 सितंबर को तीन मरीजों को जहर देने के आरोप से बरी कर दिया गया। मुकदमे पर राज्य के 74 लाख रुपये खर्च हुए।

न्यायाधीश मीरा ओझा ने कहा कि अभियोजन "कोई ढंग का सबूत नहीं लाया"। नर्स दीना वर्मा कथित तौर पर हफ्तों तक दोहरी पाली में काम करती रही।

उसके वकील फणी ब्रह्म ने बताया कि वह अस्पताल नहीं लौटेगी। मंत्रालय संभवतः अपील करेगा। करीब 60 सहकर्मी बाहर बारिश में इंतजार कर रहे थे।

जांच में पाया गया कि दो मरीजों को गलत दवा एक मशीन ने दी थी। निर्माता ने इससे इनकार किया। उसने ग्यारह देशों में 1900 मशीनें बेची हैं।

अस्पताल को अब जनवरी तक सभी पंप बदलने होंगे। यह काम वर्षों पहले होना चाहिए था, संघ के प्रवक्ता ने कहा।""",
    [
        ("number_changed", "12 सितंबर", "21 सितंबर"),
        ("quote_changed", "कोई ढंग का सबूत", "कोई नया सबूत"),
        ("negation_changed", "अस्पताल नहीं लौटेगी", "अस्पताल लौटेगी"),
        ("hedge_changed", "मंत्रालय संभवतः अपील", "मंत्रालय अपील"),
        ("number_changed", "1900 मशीनें", "9100 मशीनें"),
        ("caption", "caption_inserted", 1, "नदी से दिखता अस्पताल का पुराना भवन"),
    ],
    [
        ("number_changed", "74 लाख रुपये", "74 लाख डॉलर"),
        ("hedge_changed", "वर्मा कथित तौर पर हफ्तों", "वर्मा हफ्तों"),
        ("move", "passage_moved", 3, 1),
        ("tail", "tail_cut", " यह काम वर्षों पहले होना चाहिए था, संघ के प्रवक्ता ने कहा।"),
    ],
)
