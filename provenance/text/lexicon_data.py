"""Word lists by language: what carries a denial, a doubt, an attribution, and what carries grammar alone.

The words of figures are in `figure_data`.

Facts of the languages, compiled by hand. Words are casefolded; multi-word
entries join their words with `_`. `function` lists are the commonest words of
the language: they carry grammar, and they tell the language of a text.
"""

from __future__ import annotations

NEGATIONS: dict[str, str] = {
    "en": (
        "not no never none nobody nothing neither nor nowhere cannot without hardly scarcely barely "
        "n't don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't couldn't shouldn't "
        "mustn't hasn't haven't hadn't needn't ain't shan't mightn't dont doesnt didnt isnt arent "
        "wasnt werent wont wouldnt cant couldnt shouldnt hasnt havent hadnt"
    ),
    "de": (
        "nicht kein keine keinen keinem keiner keines nie niemals niemand nichts nirgends ohne weder kaum"
    ),
    "fr": ("ne pas n' jamais rien aucun aucune ni sans personne guère nul nulle non aucunement nullement"),
    "es": ("no nunca jamás nada nadie ningún ninguno ninguna ni sin tampoco"),
    "it": ("non nessun nessuno nessuna mai niente nulla né senza neanche nemmeno"),
    "pt": ("não nunca jamais nada ninguém nenhum nenhuma nem sem tampouco"),
    "nl": ("niet geen nooit niemand niets nergens zonder noch nauwelijks"),
    "pl": ("nie nigdy nikt nic żaden żadna żadne ani bez brak"),
    "ru": (
        "не нет ни никогда никто ничто ничего никакой никаких без нельзя невозможно никому никого "
        "никем ничем нисколько никак никакая никакое никакие отнюдь"
    ),
    "uk": ("не ні немає ніколи ніхто ніщо нічого жоден жодна жодного без"),
    "tr": ("değil yok hiç asla hiçbir ne olmayan yoktur değildir"),
    "ar": ("لا لم لن ليس ليست ما غير دون بدون ليسوا"),
    "fa": ("نه نیست نیستند هرگز هیچ بدون نبود نبودند نمی"),
    "he": ("לא אין אינו אינה אינם אף מעולם בלי ללא איננו"),
    "hi": ("नहीं न ना मत बिना कभी_नहीं कोई_नहीं"),
    "zh": ("不 没 沒 无 無 非 未 勿 别 否 没有 不是 不会 不能 并非 从未 从不 绝不 无法 不要 不再"),
    "ja": ("ない なかっ ません ず ぬ 無 非 未 不"),
    "ko": ("않 않았다 않는다 않다 없다 없었다 없는 아니다 아니라 아니 안 못"),
}

MODALS: dict[str, str] = {
    "en": (
        "may might can could will would shall should must ought need must_have has_to have_to had_to "
        "'ll 'd cannot"
    ),
    "de": (
        "kann können könnte könnten konnte konnten muss müssen musste mussten müsste soll sollen "
        "sollte sollten darf dürfen dürfte dürften will wollen wollte wollten würde würden wird "
        "werden mag möchte"
    ),
    "fr": (
        "peut peuvent pourrait pourraient doit doivent devrait devraient devait pouvait veut voulait "
        "pourra pourront devra devront pourrais pouvaient devaient doive puisse faut faudra faudrait "
        "peut-être voulaient"
    ),
    "es": (
        "puede pueden podría podrían debe deben debería deberían podía debía quiere podrá podrán "
        "deberá deberán podían debían pudo pudieron pueda puedan quieren quería querían"
    ),
    "it": (
        "può possono potrebbe potrebbero deve devono dovrebbe dovrebbero poteva doveva vuole potrà "
        "potranno dovrà dovranno possa possano vogliono voleva"
    ),
    "pt": (
        "pode podem poderia poderiam deve devem deveria deveriam podia devia quer poderá poderão "
        "deverá deverão possa possam querem queria"
    ),
    "nl": ("kan kunnen kon konden moet moeten moest moesten mag mogen zal zullen zou zouden wil willen"),
    "pl": ("może mogą mógł mogła mogli musi muszą musiał powinien powinna powinny powinno chce"),
    "ru": (
        "может могут мог могла могли должен должна должны должно следует хочет сможет смогут мочь "
        "можно нужно надо придется обязан обязана обязаны хотят хотел хотели"
    ),
    "uk": ("може можуть міг могла могли повинен повинна повинні мусить слід хоче"),
    "tr": ("olabilir gerekir gerekiyor lazım zorunda"),
    "ar": ("قد يمكن يجب ينبغي سوف تمكن يستطيع تستطيع قادر لابد سيتعين يتعين"),
    "fa": ("ممکن باید شاید خواهد خواهند می‌تواند"),
    "he": ("יכול יכולה יכולים עלול עלולה צריך צריכה צריכים חייב חייבת עשוי עשויה"),
    "hi": ("सकता सकती सकते चाहिए होगा होगी"),
    "zh": ("可能 必须 应 应该 能 会 将 可以 需 必需 应当 能够 需要 不得 将会"),
    "ja": ("べき だろう かもしれない"),
    "ko": ("수 해야 것이다"),
}

HEDGES: dict[str, str] = {
    "en": (
        "alleged allegedly allegation allegations reportedly purported purportedly supposed "
        "supposedly apparently claimed claims claim claiming claimed_that possibly probably perhaps "
        "maybe likely unlikely presumably seemingly suspected arguably ostensibly unconfirmed "
        "unverified so-called accused accuses rumored rumoured according appears appeared seems "
        "seemed suggests suggested suggest reputedly potentially believed unproven disputed about "
        "approximately roughly nearly almost around some estimated"
    ),
    "de": (
        "angeblich angebliche angeblichen mutmaßlich mutmaßliche mutmaßlichen vermutlich "
        "möglicherweise womöglich vielleicht wahrscheinlich offenbar anscheinend scheinbar laut "
        "zufolge sogenannte sogenannten behauptet behauptete wohl etwa rund ungefähr "
        "angeblicher mutmaßlicher wahrscheinliche vermuteten vermeintlich vermeintliche scheint "
        "sollen_angeblich schätzungsweise knapp dem_vernehmen_nach allem_anschein_nach"
    ),
    "fr": (
        "présumé présumée présumés prétendument prétendu apparemment peut-être probablement selon "
        "d'après supposé supposée soi-disant semble semblait aurait auraient éventuellement "
        "possiblement environ affirme prétend prétendue soupçonné soupçonnée soupçonnés "
        "vraisemblablement presque quasi sans_doute semble-t-il à_ce_qu'il_paraît"
    ),
    "es": (
        "presunto presunta presuntos presuntas presuntamente supuesto supuesta supuestos "
        "supuestamente aparentemente quizás quizá probablemente posiblemente según parece habría "
        "habrían alegado alega aproximadamente unos casi sospechoso sospechosa presumiblemente "
        "al_parecer parecer alrededor cerca por_lo_visto a_lo_mejor tal_vez según_se_dice"
    ),
    "it": (
        "presunto presunta presunti presumibilmente apparentemente forse probabilmente possibilmente "
        "secondo sembra sembrava sarebbe sarebbero avrebbe avrebbero cosiddetto circa quasi sostiene "
        "a_quanto_pare a_quanto_sembra"
    ),
    "pt": (
        "alegado alegada alegadamente suposto suposta supostos supostamente aparentemente talvez "
        "provavelmente possivelmente segundo conforme parece teria teriam seria presumível cerca "
        "quase alega ao_que_parece ao_que_tudo_indica"
    ),
    "nl": (
        "vermeende vermeend naar_verluidt vermoedelijk waarschijnlijk mogelijk misschien blijkbaar "
        "volgens zogenaamde zogenaamd beweert beweerde ongeveer bijna circa naar_het_schijnt kennelijk "
        "schijnbaar"
    ),
    "pl": (
        "rzekomy rzekoma rzekome rzekomo podobno prawdopodobnie możliwe być_może chyba według zdaniem "
        "domniemany domniemana około prawie twierdzi najprawdopodobniej być_może rzekomo"
    ),
    "ru": (
        "якобы предположительно возможно вероятно предполагаемый предполагаемого по-видимому кажется "
        "согласно утверждает утверждают мнению словам данным около почти примерно сообщается "
        "предполагают сообщают видимо кажущийся похоже предположительный подозреваемого утверждалось "
        "скорее_всего по_слухам судя_по_всему как_полагают по_всей_видимости"
    ),
    "uk": (
        "нібито ймовірно можливо імовірний здається згідно стверджує стверджують словами даними близько майже"
    ),
    "tr": ("iddiaya iddia iddiası sözde muhtemelen belki galiba göre görünüyor yaklaşık neredeyse"),
    "ar": (
        "زعم زعمت يزعم مزعوم المزعوم المزعومة يبدو ربما يحتمل بحسب وفقا حسب حوالي تقريبا تزعم زعما "
        "مزعومة المزعومين يعتقد محتمل محتملة يشتبه المشتبه ويزعم تفيد مصادر المحتمل المرجح الأرجح على_الأرجح"
    ),
    "fa": ("ادعا ادعای ظاهرا احتمالا شاید گویا طبق گفته حدود تقریبا"),
    "he": ("לכאורה כביכול כנראה אולי לפי לדברי ככל_הנראה לטענת כ"),
    "hi": ("कथित कथित_तौर शायद संभवतः अनुसार मुताबिक दावा लगभग करीब कथित_तौर_पर कथित_रूप_से संभवत: मानो"),
    "zh": ("据 据称 据说 涉嫌 所谓 可能 或许 大概 约 疑似 似乎"),
    "ja": (
        "とされる らしい ようだ 約 疑い よると よれば おそらく たぶん もしかすると "
        "どうやら とみられる みられる 見られる"
    ),
    "ko": ("의혹 혐의 주장 따르면 약 추정 아마"),
}

SPEECH: dict[str, str] = {
    "en": (
        "said says say saying told tells wrote writes added adds stated states argued argues warned "
        "warns announced declared explained insisted insists claimed claims admitted admits conceded "
        "noted tweeted replied responded asked reported reports according called remarked testified "
        "denied denies acknowledged alleged alleges asserted asserts maintained contended commented "
        "recalled concluded observed predicted vowed urged"
    ),
    "de": (
        "sagte sagt sagten erklärte erklärt schrieb schreibt teilte betonte meinte berichtete fügte "
        "warnte kritisierte erzählte erläuterte äußerte kündigte forderte bestätigte mitteilte"
    ),
    "fr": ("dit déclaré déclare affirmé affirme expliqué explique ajouté ajoute estime selon écrit souligné"),
    "es": (
        "dijo dice afirmó afirma señaló señala declaró explicó aseguró añadió según escribió advirtió indicó"
    ),
    "it": ("detto dice affermato afferma dichiarato spiegato aggiunto secondo scritto ha_detto sottolineato"),
    "pt": ("disse diz afirmou afirma declarou explicou acrescentou segundo escreveu alertou destacou"),
    "nl": ("zei zegt verklaarde vertelde schreef schrijft meldde voegde waarschuwde volgens"),
    "pl": ("powiedział powiedziała mówi stwierdził stwierdziła dodał dodała oświadczył napisał podkreślił"),
    "ru": (
        "сказал сказала заявил заявила заявили отметил отметила сообщил сообщила добавил подчеркнул "
        "написал считает"
    ),
    "uk": (
        "сказав сказала заявив заявила заявили зазначив зазначила повідомив повідомила додав "
        "наголосив написав"
    ),
    "tr": ("dedi söyledi belirtti açıkladı ifade etti ekledi yazdı vurguladı kaydetti"),
    "ar": (
        "قال قالت وقال أضاف وأضاف صرح أكد أعلن كتب أوضح أضافت أكدت أعلنت ذكر ذكرت أشار أشارت أفاد أفادت صرحت"
    ),
    "fa": ("گفت گفته افزود اعلام نوشت اظهار تاکید"),
    "he": ("אמר אמרה הוסיף הוסיפה כתב כתבה הודיע טען טענה מסר"),
    "hi": ("कहा कहते बताया बोले लिखा"),
    "zh": ("说 表示 称 指出 写道 告诉 强调"),
    "ja": ("述べ 語っ 話し 発表"),
    "ko": ("말했다 밝혔다 전했다 강조했다 썼다"),
}

FUNCTION: dict[str, str] = {
    "en": (
        "the a an of to in and on for that is was with as at by it from be are his her has have he "
        "had but which who they its their this were been or will would after there than into also "
        "more when if out so what up one about over such these those then them him she we our you "
        "your do did does while where before because through between under both any all each other "
        "only own same too very just being having"
    ),
    "de": (
        "der die das und in zu den von mit ist des auf für im dem nicht ein eine als auch es an "
        "werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum "
        "war haben nur oder aber vor zur bis mehr durch"
    ),
    "fr": (
        "le la les de des un une et à en que du qui dans est pour par au sur pas plus avec son se ce "
        "il elle sont été aux cette ses mais comme ont ou leur d' l' qu' s' n' c' où dont être seront "
        "sera serait seraient avoir aura auront aurait étaient était"
    ),
    "es": (
        "el la los las de del y en que a un una por con se su para al es lo como más o pero sus le ha "
        "este sí entre cuando muy sobre también me hasta hay donde han quien desde todo nos durante "
        "fue ser será serán sería serían estar estará estarán era eran fueron haber habrá habrán"
    ),
    "it": (
        "il la i gli le di del della dei delle e in che un una per con si è da al alla sono nel nella "
        "ha più anche come ma dal dalla dell' all' l' lo su o se hanno suo sua questo era essere sarà "
        "saranno avere avrà avranno stato stata stati erano"
    ),
    "pt": (
        "o a os as de do da dos das e em no na nos nas que um uma por com se para ao é como mais mas "
        "foi pelo pela seu sua ou quando muito já também só pelos até isso entre depois sem mesmo aos "
        "seus quem ser será serão seria estar estará ter terá terão eram foram"
    ),
    "nl": (
        "de het een van en in is dat op te met voor zijn er aan door als om naar ook bij uit over was "
        "worden heeft maar dit hun nog dan of meer werd hebben"
    ),
    "pl": (
        "i w na z do się że o jest to po za od jak dla przez co oraz który która które ale tym był są "
        "jego jej tego być ich już też przed pod"
    ),
    "ru": (
        "и в во на с что по к из за о от для как у он она это его так же был но до или их при все были "
        "который которые также после если быть будет будут её"
    ),
    "uk": (
        "і й в у на з що по до із за про від для як він вона це його так та але або їх при все були "
        "який які також після якщо"
    ),
    "tr": ("ve bir bu da de için ile olarak çok daha en gibi kadar sonra olan ise ancak ama var o ya"),
    "ar": (
        "في من على إلى أن عن مع هذا هذه التي الذي كان كانت ذلك بعد بين كما أو ثم قبل حتى عند أي إن هو "
        "هي وهو وهي هناك"
    ),
    "fa": ("و در به از که این را با است برای آن یک بر تا هم شد شده بود کرد های نیز پس یا"),
    "he": ("של את על עם הוא היא זה כי גם או אל אבל כל היה היו אשר בין לאחר"),
    "hi": ("के में है की को से का और पर ने कि यह इस हैं एक भी तो कर था थे"),
    "zh": ("的 了 在 是 和 有 这 中 为 与 也 对"),
    "ja": ("の に は を が と で も て た し へ から"),
    "ko": ("이 그 및 등 또 더 수 것"),
}

ABBREVIATIONS = (
    "mr mrs ms dr prof sen rep gov gen lt col sgt capt maj adm st jr sr vs etc no nos vol fig al "
    "inc ltd co corp jan feb mar apr jun jul aug sep sept oct nov dec approx est dept univ rev "
    "hon pres sec messrs rs mt ft ave blvd rd op cit ca cf ed eds pp bzw usw ca nr str tel vgl evtl "
    "ggf mme mlle sr sra dra dott sig im ing mgr ks ul ок руб см ст им"
)
TITLES = (
    "mr mrs ms miss dr prof professor sir dame lord lady herr frau m mme monsieur madame señor "
    "señora sr sra signor signora mister sen senator rep representative gov governor gen general "
    "lt lieutenant col colonel maj major capt captain sgt adm admiral rev reverend hon pres "
    "president dott pan pani"
)
