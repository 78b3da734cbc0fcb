# ruff: noqa: E501
"""Invented events, each told four times: an original, two copies in other words, another reporter's article.

`spun` keeps the sentences and changes their words, `retold` puts the same facts into other sentences and
another order, `independent` is what somebody else who covered the event would have written; those of the
held-out events sat in the same press conference. The rules were set with `TUNED` alone.
"""

from __future__ import annotations

from typing import NamedTuple


class Event(NamedTuple):
    """One event; every text is whole."""

    language: str
    original: str
    spun: str
    retold: str
    independent: str
    brief: str = ""  # a few lines of somebody else's that hold hardly anything of their own


TUNED = (
    Event(
        "en",
        """The drawbridge over the River Selne collapsed shortly before 6 a.m. on Tuesday, throwing two lorries and a school bus into the water, the port authority of Hanmoor said.
Eleven people were taken to Saint Brennan Hospital, four of them with broken bones. The driver of one lorry, Petra Olander, 52, is still missing.
Divers from Kestley searched until dusk. "The current under the piers is stronger than anything we have trained for," said Tomas Wirrel, who leads the rescue unit.
The bridge was built in 1934 and carries about 8,400 vehicles a day. An inspection in March by the engineering firm Dobrin & Lake had found rust on 17 of its 60 bolts.
Mayor Judith Callow said repairs worth 3.2 million dollars had been planned for the autumn. Ferries will run every 20 minutes from Oxgate until further notice.""",
        """The bascule bridge across the River Selne gave way just ahead of 6 a.m. on Tuesday, hurling a pair of trucks and a school coach into the river, Hanmoor's port authority announced.
Eleven persons were rushed to Saint Brennan Hospital, four suffering fractures. One truck's driver, Petra Olander, 52, remains unaccounted for.
Rescue swimmers from Kestley kept looking until nightfall. "The flow beneath the pillars is more powerful than whatever we practised for," stated Tomas Wirrel, chief of the rescue team.
Constructed in 1934, the crossing is used by roughly 8,400 cars daily. A check in March by engineers Dobrin & Lake had discovered corrosion on 17 of the 60 bolts.
Mayor Judith Callow explained that works costing 3.2 million dollars were scheduled for this autumn. Boats are going to leave Oxgate at intervals of 20 minutes for now.""",
        """Commuters in Hanmoor must take boats from Oxgate, leaving every 20 minutes, after the old crossing of the Selne fell into the river early on Tuesday.
Rust had been spotted on 17 of 60 bolts when Dobrin & Lake looked at the structure in March. Judith Callow, the mayor, says 3.2 million dollars had been put aside to mend it this autumn. Some 8,400 cars use the span, which dates from 1934, each day.
Petra Olander, a lorry driver aged 52, has not been found. Tomas Wirrel, whose team of divers came from Kestley and worked until it was dark, told reporters: "The current under the piers is stronger than anything we have trained for."
Two lorries and a bus carrying pupils plunged down when the bridge failed a little before 6 a.m., according to the port authority. Of the eleven people brought to Saint Brennan Hospital, four have fractures.""",
        """Families gathered on the quay of Hanmoor on Tuesday as cranes lifted a yellow school bus from the Selne, hours after the city's drawbridge fell during the morning rush.
"I heard a crack like thunder and then people screaming," said Lena Fordyce, 34, who sells newspapers at the northern end. Her brother Colin helped three pupils climb onto a pontoon.
Doctors treated at least nine people. Police spokesman Aldo Renn said one man from Varsham was under observation and that a woman had not been located.
The union of bridge keepers had warned the council twice since 2019. Its secretary, Maud Pellier, called the accident "a scandal foretold", and demanded an inquiry by the transport ministry in Corvane.
Mayor Judith Callow promised that every bridge of the city would be looked at before Christmas. Schools stay closed on Wednesday and 250 soldiers will help to direct traffic.""",
    ),
    Event(
        "de",
        """Ein Brand in der Papierfabrik Rosenau hat am Mittwochabend einen Schaden von rund 14 Millionen Euro verursacht, wie die Polizei in Lindhausen mitteilte.
Das Feuer brach gegen 21.40 Uhr in einer Halle mit Altpapier aus. 180 Feuerwehrleute aus sechs Gemeinden waren bis zum Morgen im Einsatz, drei von ihnen wurden leicht verletzt.
„So eine Hitze habe ich in dreißig Dienstjahren nicht erlebt“, sagte Einsatzleiter Bernd Kastner. Die Bundesstraße 57 blieb für neun Stunden gesperrt.
Das Werk gehört seit 2008 dem finnischen Konzern Halvari und beschäftigt 420 Menschen. Betriebsratschefin Silke Onken rechnet mit Kurzarbeit bis Februar.
Die Staatsanwaltschaft Meerfeld prüft, ob ein defekter Gabelstapler die Ursache war.""",
        """Ein Feuer in der Papierfabrik Rosenau hat am Mittwochabend einen Verlust von etwa 14 Millionen Euro angerichtet, so die Polizei in Lindhausen.
Die Flammen entstanden gegen 21.40 Uhr in einem Lager für Altpapier. 180 Einsatzkräfte aus sechs Orten kämpften bis zum frühen Morgen, drei davon trugen leichte Verletzungen davon.
„Eine derartige Glut ist mir in dreißig Jahren Dienst nie begegnet“, erklärte Einsatzleiter Bernd Kastner. Die Bundesstraße 57 war neun Stunden lang dicht.
Der Betrieb zählt seit 2008 zum finnischen Unternehmen Halvari und hat 420 Mitarbeiter. Betriebsratschefin Silke Onken erwartet Kurzarbeit bis in den Februar hinein.
Von der Staatsanwaltschaft Meerfeld wird untersucht, ob ein kaputter Gabelstapler schuld war.""",
        """War es ein defekter Gabelstapler? Dieser Frage geht nun die Staatsanwaltschaft Meerfeld nach, nachdem es bei Rosenau, einem Papierhersteller in Lindhausen, gebrannt hat.
Die 420 Leute, die dort für Halvari aus Finnland arbeiten, müssen sich laut Silke Onken vom Betriebsrat bis Februar auf Kurzarbeit einstellen. Halvari hatte den Standort 2008 gekauft.
Auf ungefähr 14 Millionen Euro beziffert die Polizei, was zerstört wurde. Um 21.40 Uhr stand am Mittwoch das gelagerte Altpapier in Flammen. Aus sechs Gemeinden rückten 180 Helfer an; drei kamen mit leichten Blessuren davon.
Erst nach neun Stunden konnten Autos wieder auf der Bundesstraße 57 fahren. „So eine Hitze habe ich in dreißig Dienstjahren nicht erlebt“, berichtete Bernd Kastner, der den Einsatz führte.""",
        """Über Lindhausen stand am Donnerstag noch immer eine schwarze Wolke. Die Stadtverwaltung rief die Bewohner der Ortsteile Brück und Altwasser auf, die Fenster geschlossen zu halten.
Nach Angaben des Kreises Torgen verbrannten mehr als 2.000 Tonnen Papier. Landrätin Friederike Stahl sagte: „Wir hatten großes Glück mit dem Wind.“
Der Rauch war bis ins 35 Kilometer entfernte Waldeck zu sehen. Ein Sprecher von Halvari in Helsinki erklärte, die Produktion in Rosenau werde frühestens in acht Wochen wieder beginnen.
Anwohner Jörg Petersen, 61, sah die ersten Flammen von seinem Balkon aus. „Es ging rasend schnell“, erzählte er. Die Grünen im Landtag verlangen, dass ein Gutachten von 2016 veröffentlicht wird.""",
    ),
    Event(
        "es",
        """El Tribunal Provincial de Almaraz condenó el jueves a doce años de cárcel al exalcalde Ramiro Quintela por desviar 6,8 millones de euros destinados a un hospital.
La sentencia, de 214 páginas, considera probado que el dinero pasó por tres empresas de Andorra entre 2011 y 2015. También fue condenada su cuñada, Nuria Belmonte, a cuatro años.
«Se rieron de los enfermos de toda una comarca», afirmó la fiscal Inés Carvallo al salir de la sala. La defensa, dirigida por Gonzalo Prats, recurrirá ante el Supremo.
El hospital de Valdeoro debía abrir en 2014 con 90 camas. Hoy solo existe un aparcamiento de 300 plazas, por el que el Ayuntamiento paga 41.000 euros al año a la firma Lusterra.""",
        """La Audiencia Provincial de Almaraz sentenció este jueves a doce años de prisión al antiguo alcalde Ramiro Quintela por malversar 6,8 millones de euros reservados para un hospital.
El fallo, de 214 folios, da por demostrado que los fondos circularon por tres sociedades de Andorra de 2011 a 2015. Su cuñada, Nuria Belmonte, recibió igualmente una pena de cuatro años.
«Se burlaron de los pacientes de una comarca entera», declaró la fiscal Inés Carvallo al abandonar el juzgado. Los abogados, con Gonzalo Prats al frente, apelarán al Supremo.
El centro de Valdeoro tenía que inaugurarse en 2014 con 90 camas. Ahora no hay más que un estacionamiento de 300 plazas, que cuesta al Ayuntamiento 41.000 euros anuales a favor de la compañía Lusterra.""",
        """Un aparcamiento de 300 plazas es todo lo que tiene Valdeoro del hospital de 90 camas prometido para 2014, y cada año Lusterra cobra por él 41.000 euros de las arcas municipales.
El responsable, según los jueces de Almaraz, fue Ramiro Quintela. El que fuera alcalde pasará doce años entre rejas porque 6,8 millones de euros de aquella obra acabaron, entre 2011 y 2015, en tres firmas andorranas de Andorra la Vella.
Gonzalo Prats, su abogado, anuncia que acudirá al Supremo. Para Nuria Belmonte, hermana de la esposa, son cuatro años.
«Se rieron de los enfermos de toda una comarca», dijo Inés Carvallo, la fiscal, cuando se conocieron el jueves las 214 páginas del fallo.""",
        """Gritos de «ladrón» recibieron a Ramiro Quintela a su llegada al juzgado de Almaraz, donde unas 200 personas aguardaban desde el amanecer bajo la lluvia.
El exalcalde, de 63 años, escuchó de pie la condena: doce años. Su partido, Unión por Almaraz, lo había expulsado en 2017. «Es un día triste para la política», admitió su sucesora, Carmen Oviedo.
La plataforma vecinal que preside Jacinto Robledo calcula que los pacientes recorren 78 kilómetros hasta Cáceres para una simple radiografía. «Nadie nos devolverá estos diez años», lamentó.
La consejera de Sanidad, Beatriz Llano, prometió licitar un ambulatorio antes de junio con una inversión de 2,3 millones. Quintela seguirá en libertad mientras se resuelve el recurso, tras pagar una fianza de 150.000 euros.""",
    ),
    Event(
        "fr",
        """La société ferroviaire Transalpe supprimera 1 150 postes d'ici à la fin de 2026, a annoncé lundi à Grenoval sa directrice générale, Hélène Marchetti.
Les ateliers de Saint-Orens et de Vaubrun, qui emploient 640 personnes, fermeront les premiers. La perte du groupe a atteint 87 millions d'euros l'an dernier.
« Nous avons repoussé cette décision aussi longtemps que possible », a-t-elle déclaré devant le comité d'entreprise. Le syndicat FTR, par la voix de Karim Delattre, appelle à une grève de 48 heures à partir du 12 mars.
L'État, qui détient 34 % du capital, avait injecté 200 millions en 2020. Le ministre Olivier Tassin recevra les syndicats jeudi.""",
        """Transalpe, compagnie de chemins de fer, va supprimer 1 150 emplois avant la fin de 2026, a fait savoir lundi à Grenoval Hélène Marchetti, sa directrice générale.
Les usines de Saint-Orens et de Vaubrun, où travaillent 640 salariés, seront closes en premier. Le déficit de l'entreprise s'est élevé à 87 millions d'euros l'année passée.
« Nous avons différé ce choix autant que nous le pouvions », a-t-elle expliqué au comité d'entreprise. La centrale FTR, représentée par Karim Delattre, réclame un arrêt de travail de 48 heures dès le 12 mars.
La puissance publique, propriétaire de 34 % des parts, avait versé 200 millions en 2020. Le ministre Olivier Tassin rencontrera les organisations jeudi.""",
        """Grève de 48 heures en vue chez Transalpe : Karim Delattre, du FTR, demande aux cheminots de s'arrêter le 12 mars. Le ministre, Olivier Tassin, parlera jeudi avec les représentants du personnel.
C'est que 1 150 emplois doivent disparaître avant 2027 — fin 2026, précise la patronne, Hélène Marchetti. On commencera par Vaubrun et Saint-Orens, 640 personnes à eux deux.
Avec 34 % des actions, l'État avait pourtant apporté 200 millions en 2020. Cela n'a pas suffi : il manque 87 millions d'euros pour le dernier exercice.
« Nous avons repoussé cette décision aussi longtemps que possible », a plaidé Mme Marchetti lundi, à Grenoval, face aux élus du comité d'entreprise.""",
        """À Vaubrun, on ne parlait que de cela lundi soir au café de la Gare. « Mon père y a travaillé, j'y travaille, et mon fils cherche déjà ailleurs », soupire Bruno Lacaze, soudeur de 49 ans.
Transalpe compte fermer ici un atelier ouvert en 1921. La maire, Sandrine Joubert, veut saisir le tribunal de commerce de Lyonne et réclame un repreneur. Un industriel espagnol, Ferrova, se serait manifesté en novembre.
L'économiste Paul Wagner, de l'université de Montrel, rappelle que le fret ferroviaire a reculé de 22 % en cinq ans. « Le problème était connu », juge-t-il.
La direction, conduite par Hélène Marchetti, promet que 500 salariés se verront proposer une place à Grenoval. Les premiers départs auraient lieu en septembre.""",
    ),
    Event(
        "ru",
        """Суд в Заречинске приговорил бывшего директора завода «Метиз» Аркадия Лобанова к семи годам колонии за гибель 13 рабочих, сообщила в понедельник пресс-служба.
Взрыв произошёл 4 февраля 2019 года в цехе № 6. По данным следствия, датчики газа не проверяли с 2014 года, хотя на это было выделено 18,5 миллиона рублей.
«Он знал, что цех опасен, и посылал туда людей», — заявила прокурор Елена Вдовина. Защитник Лобанова Марк Гуревич намерен обжаловать приговор в Верховном суде.
Главный инженер Степан Корнев получил три года условно. Семьям погибших выплатят по 2 миллиона рублей, решила судья Ольга Мезенцева.""",
        """В Заречинске суд назначил экс-руководителю завода «Метиз» Аркадию Лобанову семь лет колонии за смерть 13 рабочих, рассказали в понедельник в пресс-службе.
Детонация случилась 4 февраля 2019 года в цехе № 6. Как установили следователи, газовые датчики не осматривали с 2014 года, хотя для этого выделили 18,5 миллиона рублей.
«Ему было известно об опасности, но людей он туда отправлял», — сказала прокурор Елена Вдовина. Адвокат Лобанова Марк Гуревич собирается оспорить решение в Верховном суде.
Главному инженеру Степану Корневу дали три года условно. Родственники погибших получат по 2 миллиона рублей, постановила судья Ольга Мезенцева.""",
        """По 2 миллиона рублей получат семьи 13 человек, погибших на заводе «Метиз». Так решила в понедельник Ольга Мезенцева, судья из Заречинска.
Степан Корнев, бывший там главным инженером, отделался тремя годами условно. А вот Аркадию Лобанову, директору, предстоит провести в колонии семь лет, если жалоба, которую готовит в Верховный суд его защитник Марк Гуревич, не поможет.
Цех № 6 взлетел на воздух 4 февраля 2019 года. На проверку датчиков газа дали 18,5 миллиона рублей, но с 2014 года ею никто не занимался.
Елена Вдовина, представлявшая прокуратуру, сказала: «Он знал, что цех опасен, и посылал туда людей».""",
        """У здания суда в Заречинске в понедельник стояли женщины с портретами. «Семь лет за тринадцать жизней — это насмешка», — говорит Тамара Ильина, потерявшая сына Дениса.
Завод «Метиз», основанный в 1957 году, сегодня работает вполсилы: из 3200 человек осталось 900. Новый владелец, холдинг «Уралпром» Виктора Шадрина, обещает вложить миллиард рублей до 2025 года.
Губернатор Павел Еремеев выразил соболезнования и поручил проверить ещё 40 предприятий области. Профсоюз под руководством Нины Костровой требует вернуть медпункт, закрытый в 2016 году.
Аркадий Лобанов вину не признал и в последнем слове заявил: «Я сам чуть не погиб там».""",
    ),
    Event(
        "zh",
        """临江市气象台周三发布红色预警，台风“海燕”预计于当晚九时在白沙湾登陆，最大风力达14级。
全市已转移4.6万人，开放避难所213处，312艘渔船全部回港。市长陈国栋在会议上说：“宁可十防九空，也不能让一个人冒险。”
临江机场取消航班187架次，地铁3号线停运。供电公司经理吴丽华表示，已派出86支抢修队伍，储备发电机540台。
2016年的台风曾造成该市29人死亡，经济损失达73亿元。""",
        """台风“海燕”周三晚间九时前后将于白沙湾登陆，临江市气象台为此发出红色警报，最强风力可达14级。
当地转移了4.6万名居民，启用213个避难场所，312条渔船均已返港。市长陈国栋开会时强调：“宁愿十次防备九次落空，也决不让任何人去冒险。”
临江机场共取消187个航班，地铁3号线暂停运营。供电公司经理吴丽华介绍，派出了86支抢修队，准备了540台发电机。
2016年那场台风夺去该市29人的生命，损失73亿元。""",
        """2016年，一场台风让临江市失去29条生命，损失高达73亿元。如今“海燕”又要来了：周三晚九时，风力14级的它将抵达白沙湾，气象台已挂出红色预警。
540台发电机、86支抢修队已经就位，供电公司的吴丽华经理说。地铁3号线不再运行，机场的187个架次也取消了。
312艘渔船已进港避风，213处避难所里住进了4.6万名被转移的市民。“宁可十防九空，也不能让一个人冒险。”这是市长陈国栋会上的原话。""",
        """周三傍晚，临江市老城区的街道上几乎看不到行人，超市货架上的方便面早已售空。
“我们在这里住了四十年，从没见过这么高的浪。”住在海堤旁的渔民黄阿福说，他带着妻子和两个孙子搬进了东山小学。
省防汛指挥部派来的800名官兵正在加固长约12公里的堤坝。专家林志远教授分析，今年海水温度偏高1.5度，台风“海燕”因此增强得特别快。
教育局通知全市中小学停课两天，高速公路沿海段于下午五时封闭。红十字会已运来帐篷600顶。""",
    ),
)

HELD_OUT = (
    Event(
        "en",
        """A court in Marrowgate has ordered the fishing company Tidewell to pay 46 million dollars for a spill that killed seabirds along 90 miles of coast, Judge Alan Prewett ruled on Friday.
The tanker Corrina ran aground off Skell Point on 9 January 2020 with 12,700 tonnes of fuel on board. Its captain, Ruben Vasker, had slept for three hours in two days.
"This was not an accident but a calculation," Prewett wrote in a ruling of 88 pages. Tidewell, whose shares fell by 11 percent in Osterby, said it would appeal.
Biologists led by Hanna Lorne of Fennick University counted 31,000 dead birds, among them 640 puffins. The village of Little Skell is to receive 2.1 million dollars for its lost oyster beds.""",
        """A Marrowgate court has instructed the fishery firm Tidewell to hand over 46 million dollars because of a leak which wiped out seabirds on 90 miles of shoreline, Judge Alan Prewett decided on Friday.
On 9 January 2020 the vessel Corrina got stuck near Skell Point carrying 12,700 tonnes of oil. Ruben Vasker, its master, had rested just three hours over two days.
"It was no mishap, it was arithmetic," noted Prewett in his 88-page verdict. Tidewell, which lost 11 percent of its value at the Osterby exchange, announced an appeal.
Scientists under Hanna Lorne from Fennick University tallied 31,000 perished birds, including 640 puffins. Little Skell, a village, will get 2.1 million dollars as its oyster grounds were ruined.""",
        """Thirty-one thousand birds, 640 puffins among them: that is what Hanna Lorne and her colleagues from Fennick University found dead after the Corrina hit the rocks at Skell Point on 9 January 2020.
Now Tidewell must pay for it. Friday's ruling in Marrowgate puts the price at 46 million dollars, of which oyster farmers in Little Skell see 2.1 million. Investors in Osterby took 11 percent off the firm, which will fight on in a higher court.
Ruben Vasker, who commanded the ship and its 12,700 tonnes of fuel, had been awake for most of two days, with three hours of sleep. Ninety miles of beaches were fouled.
Judge Alan Prewett needed 88 pages. His key sentence: "This was not an accident but a calculation." """,
        """Cheers broke out in the public gallery at Marrowgate on Friday when Judge Alan Prewett read the sum: 46 million dollars, to be paid by Tidewell within 60 days.
"This was not an accident but a calculation," he told a room in which some 70 fishermen had waited since dawn. One of them, Derek Amble, lost his boat and his marriage in the years after the Corrina. "Money will not bring the herring back," he said.
Tidewell's lawyer, Sophie Kerrigan, argued that the coastguard at Rathmouth had ignored two distress calls. She has until 14 May to file an appeal.
The environment secretary, Lord Haddow, praised the 400 volunteers who washed birds in a school gym in Penlow. Greenwater, a charity, wants single-hulled ships banned from the strait by 2030.""",
        """Fishing firm Tidewell must pay 46 million dollars over the 2020 Corrina spill, a Marrowgate judge, Alan Prewett, ruled on Friday. The tanker went aground at Skell Point with 12,700 tonnes of fuel. Tidewell said it would appeal.""",
    ),
    Event(
        "en",
        """Voters in the canton of Belmar rejected a plan to drain Lake Orsel by 54.3 percent to 45.7 on Sunday, with turnout at 61 percent, the highest since 1998.
Farmers led by Anton Grell had wanted 5,200 hectares of new land. Environmental groups collected 38,000 signatures against it in eleven weeks.
"The lake has voted with us," said Mirjam Toll, who chairs the alliance Blue Orsel. In Upper Linth 72 percent said no; in Farrow, where the pumps were to stand, 66 percent said yes.
Councillor Peter Ansgar will present a smaller scheme in April. It would cost 19 million francs instead of 130 million and leave the reeds at Kestrel Bay alone.""",
        """By 54.3 percent to 45.7, citizens of the canton of Belmar turned down a project to dry out Lake Orsel on Sunday; participation was 61 percent, a record since 1998.
Growers around Anton Grell had hoped to win 5,200 hectares of fresh soil. Green organisations gathered 38,000 names in opposition within eleven weeks.
"It is as if the lake itself had cast a ballot," remarked Mirjam Toll, head of the coalition Blue Orsel. Upper Linth refused with 72 percent; Farrow, the intended site of the pumps, agreed with 66 percent.
In April Councillor Peter Ansgar is going to put forward a reduced plan. Its price is 19 million francs rather than 130 million, and the reeds of Kestrel Bay would stay untouched.""",
        """Nineteen million francs instead of 130 million, and hands off the reeds at Kestrel Bay: with that, Peter Ansgar, a councillor, will try again in April.
His big project is dead. Anton Grell and the farmers behind him will not get their 5,200 hectares, because 54.3 percent of those who voted on Sunday want Lake Orsel to stay. Only 45.7 percent were in favour.
Farrow would have had the pumps and liked the idea (66 percent yes). Not so Upper Linth: 72 percent no. Belmar had not seen such a turnout, 61 percent, since 1998.
It took Blue Orsel eleven weeks to bring together 38,000 signatures. "The lake has voted with us," Mirjam Toll, its chair, said.""",
        """A brass band played on the jetty of Upper Linth until midnight. Lake Orsel stays, and with it the boat hire of Jonas Weck, who had already put his 24 rowing boats up for sale.
The drainage plan failed with 54.3 percent of the vote. "The lake has voted with us," said Mirjam Toll of Blue Orsel, hoarse after a day of interviews.
Political scientist Ruth Zander of the University of Saarn sees a generational divide: among people under 30, she estimates, four in five voted no. In 1974 a similar scheme had passed easily.
The losing side blamed money from abroad. Its spokesman Urs Fenn put the campaign of his opponents at 1.8 million francs, more than twice what the farmers' league spent. A recount in the district of Hollen was still under way.""",
        """Voters in Belmar have rejected a plan to drain Lake Orsel, by 54.3 percent to 45.7. Turnout on Sunday was 61 percent, the highest since 1998. "The lake has voted with us," said Mirjam Toll of Blue Orsel.""",
    ),
    Event(
        "de",
        """Der Autozulieferer Kernwald schließt sein Werk in Hohenfurt zum 30. Juni 2027, teilte Vorstandschef Matthias Brendel am Dienstag mit. Betroffen sind 870 Beschäftigte.
Im vergangenen Jahr hatte Kernwald bei 2,4 Milliarden Euro Umsatz einen Verlust von 63 Millionen ausgewiesen. Die Produktion von Getrieben soll nach Brassova in Rumänien gehen.
„Wir haben 18 Monate lang jede Alternative gerechnet“, sagte Brendel. Die Gewerkschaft kündigte Mahnwachen an; Bezirksleiterin Monika Hasse sprach von Verrat.
Das Land hatte den Standort seit 2015 mit 22 Millionen Euro gefördert. Ministerpräsident Jochen Thalbach will das Geld zurückfordern.""",
        """Kernwald, ein Zulieferer der Autobranche, macht seine Fabrik in Hohenfurt am 30. Juni 2027 dicht, erklärte Vorstandschef Matthias Brendel am Dienstag. 870 Arbeitnehmer trifft es.
Voriges Jahr stand bei Kernwald einem Umsatz von 2,4 Milliarden Euro ein Minus von 63 Millionen gegenüber. Getriebe sollen künftig im rumänischen Brassova in Rumänien entstehen.
„Anderthalb Jahre prüften wir sämtliche Auswege, 18 Monate“, so Brendel. Die Arbeitnehmervertreter planen Mahnwachen; Bezirksleiterin Monika Hasse nannte es Verrat.
Seit 2015 flossen vom Land 22 Millionen Euro in die Anlage. Ministerpräsident Jochen Thalbach möchte die Summe wiederhaben.""",
        """22 Millionen Euro hat das Land seit 2015 nach Hohenfurt überwiesen. Jochen Thalbach, der Ministerpräsident, verlangt sie zurück, denn Kernwald geht.
Am 30. Juni 2027 ist Schluss für 870 Menschen. Ihre Arbeit erledigen dann Kollegen in Brassova, in Rumänien, wo Kernwald Getriebe bauen lassen will. Von Verrat spricht Monika Hasse, die Bezirksleiterin der Gewerkschaft, und ruft zu Mahnwachen auf.
Matthias Brendel, der Chef, verwies am Dienstag auf die Zahlen: 63 Millionen Verlust, 2,4 Milliarden Umsatz. „Wir haben 18 Monate lang jede Alternative gerechnet“, beteuerte er.""",
        """Um kurz nach neun pfiffen sie ihn aus. Matthias Brendel brauchte am Dienstag vor dem Werkstor in Hohenfurt keine fünf Minuten, um 870 Leuten die Kündigung anzukündigen.
„Wir haben 18 Monate lang jede Alternative gerechnet“, rief er. Dreherin Jasmin Kolb, seit 1999 im Betrieb, glaubt ihm nicht: „Die Aufträge aus Wolfstal gingen doch schon 2023 nach Osten.“
Bürgermeister Ludger Frings fürchtet um ein Drittel der Gewerbesteuer, rund 4 Millionen Euro. Er verhandelt mit dem Batteriehersteller Voltaris aus Aachen.
Analyst Stefan Ruhl von der Bank Merck & Adler hält weitere Schnitte für möglich, etwa in Kaltenbach mit 310 Stellen. Die Aktie gewann 3,8 Prozent.""",
        """Kernwald schließt das Werk in Hohenfurt zum 30. Juni 2027. 870 Beschäftigte verlieren ihre Arbeit, sagte Vorstandschef Matthias Brendel am Dienstag. Die Produktion geht nach Brassova in Rumänien. Der Verlust lag bei 63 Millionen Euro.""",
    ),
    Event(
        "es",
        """Un terremoto de magnitud 6,4 sacudió el domingo a las 4.17 la provincia de Tolmará y dejó al menos 38 muertos, informó el Instituto Sísmico de Quirama.
El epicentro se situó a 21 kilómetros de Puerto Lince. Se derrumbaron 412 viviendas y la catedral de San Telmo, construida en 1788.
«Escarbamos con las manos porque no había otra cosa», contó la enfermera Rosaura Medina. El presidente Esteban Larrea declaró el estado de emergencia durante 30 días.
La Cruz Roja instaló seis campamentos para 9.500 damnificados. El embalse de Huancabel sigue cerrado por grietas de 14 centímetros.""",
        """Un sismo de magnitud 6,4 golpeó este domingo a las 4.17 la provincia de Tolmará y causó no menos de 38 fallecidos, según el Instituto Sísmico de Quirama.
El foco estuvo a 21 kilómetros de Puerto Lince. Cayeron 412 casas y también la catedral de San Telmo, levantada en 1788.
«Cavamos con los dedos pues no teníamos herramientas», relató la enfermera Rosaura Medina. Esteban Larrea, presidente, decretó emergencia por 30 días.
La Cruz Roja abrió seis campamentos que acogen a 9.500 afectados. La presa de Huancabel continúa clausurada debido a fisuras de 14 centímetros.""",
        """Durante 30 días regirá la emergencia que ha decretado Esteban Larrea, y el embalse de Huancabel, con grietas de 14 centímetros, no se abrirá por ahora.
En las carpas de la Cruz Roja, repartidas en seis campamentos, duermen 9.500 personas. De San Telmo, la catedral de 1788, queda el polvo, igual que de 412 viviendas.
Eran las 4.17 del domingo cuando tembló Tolmará. El Instituto Sísmico, en Quirama, midió 6,4 de magnitud y ubicó el epicentro cerca de Puerto Lince, a 21 kilómetros. Van 38 muertos.
Rosaura Medina, que es enfermera, lo resume así: «Escarbamos con las manos porque no había otra cosa».""",
        """El panadero Fermín Ocampo encendía el horno cuando el suelo de Puerto Lince empezó a moverse. Salió a la calle con su hija Luz; detrás se vino abajo el edificio de cinco plantas.
Veinticuatro horas después, los bomberos llegados de Montería rescataron con vida a un niño de 7 años. «Escarbamos con las manos porque no había otra cosa», dijo Rosaura Medina, del hospital comarcal.
El presidente Esteban Larrea sobrevoló Tolmará en helicóptero y anunció ayudas por 85 millones de pesos. La oposición, encabezada por Graciela Bustos, recordó que el código de construcción data de 1961.
Ecuador y Chile enviaron dos aviones con 40 toneladas de víveres. Hubo 112 réplicas, la mayor de 5,1.""",
        """Un terremoto de magnitud 6,4 dejó el domingo al menos 38 muertos en la provincia de Tolmará. El epicentro estuvo a 21 kilómetros de Puerto Lince, según el Instituto Sísmico de Quirama. El presidente Esteban Larrea declaró la emergencia.""",
    ),
    Event(
        "fr",
        """Le navigateur Yann Kerouédan a remporté dimanche la Transaustrale en 71 jours, 8 heures et 42 minutes, un record, à bord de son monocoque Argoat.
Parti de Port-Clamance le 3 novembre, il a parcouru 52 300 kilomètres. Une avarie de safran au large de la Tasmanie lui avait coûté 260 milles d'avance.
« J'ai réparé avec une poêle et de la résine », a raconté le marin de 38 ans. Sa dauphine, l'Anglaise Beth Harrow, est attendue mardi ; onze des 29 concurrents ont abandonné.
La région Cornouaille avait financé l'Argoat à hauteur de 1,7 million d'euros. Le maire, Loïc Pennec, évalue à 120 000 le nombre de spectateurs.""",
        """Yann Kerouédan, skipper, s'est adjugé dimanche la Transaustrale au bout de 71 jours, 8 heures et 42 minutes, meilleur temps jamais réalisé, sur son monocoque Argoat.
Il avait quitté Port-Clamance le 3 novembre et a couvert 52 300 kilomètres. Un safran cassé près de la Tasmanie l'avait privé de 260 milles d'avance.
« Une poêle et un peu de résine m'ont servi d'atelier », a expliqué l'homme de 38 ans. La deuxième, l'Anglaise Beth Harrow, doit arriver mardi ; sur 29 engagés, onze ont renoncé.
L'Argoat avait reçu 1,7 million d'euros de la région Cornouaille. Selon le maire, Loïc Pennec, 120 000 curieux étaient présents.""",
        """Ils étaient 120 000, à en croire le maire Loïc Pennec, pour accueillir l'Argoat, un bateau que la région Cornouaille a payé 1,7 million d'euros.
« J'ai réparé avec une poêle et de la résine » : ainsi Yann Kerouédan, 38 ans, parle-t-il du safran brisé non loin de la Tasmanie, un incident à 260 milles. La Transaustrale n'avait jamais été bouclée aussi vite : 71 jours, 8 heures, 42 minutes pour 52 300 kilomètres.
Des 29 partants du 3 novembre à Port-Clamance, onze ne finiront pas. Beth Harrow, une Anglaise, devrait prendre mardi la deuxième place.""",
        """Il a d'abord demandé une pomme. Après plus de deux mois en mer, Yann Kerouédan a posé le pied sur le ponton sous les fusées, dans les bras de sa compagne Maëlle et de leur fils Titouan, 4 ans.
« J'ai réparé avec une poêle et de la résine », lance-t-il en montrant ses mains. Son directeur technique, Alain Guirec, parle d'un exploit « digne des années 1980 ».
Le vainqueur, qui empoche 200 000 euros, améliore de 31 heures le temps établi en 2017 par le Suisse Marc Oberli. Le sponsor, la banque Crédit Maritime d'Arvor, prolongera de trois ans.
Pour Beth Harrow, retardée par des vents de 55 nœuds au cap Horn, l'arrivée se jouera à la marée. Météo-Large annonce une mer forte.""",
        """Yann Kerouédan a remporté dimanche la Transaustrale en 71 jours, 8 heures et 42 minutes, un record. Le marin de 38 ans était parti le 3 novembre de Port-Clamance. Onze des 29 concurrents ont abandonné.""",
    ),
    Event(
        "ru",
        """В аэропорту Северогорска самолёт компании «Тайга» выкатился за пределы полосы в четверг в 19:25, пострадали девять человек из 146, сообщило министерство транспорта.
Борт летел из Усть-Каменска. По словам командира Игоря Савельева, тормоза отказали на скорости 210 километров в час.
«Пассажиры кричали, но паники не было», — рассказала стюардесса Алина Рощина. Аэропорт закрыли на 11 часов, 23 рейса отправили в Каргополье.
Самолёт выпущен в 2003 году, последний ремонт прошёл в августе на заводе «Прогресс». Комиссию возглавил Виталий Дроздов.""",
        """Самолёт авиакомпании «Тайга» съехал с полосы в аэропорту Северогорска в четверг в 19:25; травмы получили девять из 146 находившихся на борту, уточнили в министерстве транспорта.
Лайнер следовал из Усть-Каменска. Как утверждает командир Игорь Савельев, на 210 километрах в час перестали действовать тормоза.
«Люди кричали, однако никто не метался», — вспоминает бортпроводница Алина Рощина. Воздушную гавань закрывали на 11 часов, 23 рейса принял Каргополье.
Машину построили в 2003 году, в августе её чинили на предприятии «Прогресс». Во главе комиссии встал Виталий Дроздов.""",
        """Виталий Дроздов возглавит комиссию, которая выяснит, почему в Северогорске у «Тайги» отказали тормоза. Самолёту 2003 года выпуска, в августе его ремонтировал «Прогресс».
23 рейса ушли в Каргополье: 11 часов Северогорск никого не принимал. Игорь Савельев, командир, говорит, что на полосе скорость была 210 километров в час.
Из 146 человек, летевших в четверг из Усть-Каменска, пострадали девять. Было 19:25. «Пассажиры кричали, но паники не было», — говорит Алина Рощина, стюардесса. Данные привело министерство транспорта.""",
        """Надувные трапы, пена и снег: так встретил Северогорск пассажиров из Усть-Каменска. Учительница Вера Шульгина выбралась через крыло с двумя детьми. «Нас спас лётчик», — уверена она.
«Пассажиры кричали, но паники не было», — рассказала Алина Рощина. Четверых отвезли в больницу имени Пирогова, троих врач Руслан Акимов отпустил уже утром.
Прокурор Денис Лыткин возбудил дело. Авиаэксперт Юрий Баталов напоминает, что в 2018 году у той же «Тайги» лопнули две шины в Омске, а парку компании в среднем 21 год.
Каждому компания выплатит по 50 тысяч рублей. Бюджет ремонта полосы, 640 миллионов, утвердят в марте.""",
        """В Северогорске самолёт компании «Тайга» в четверг выкатился за пределы полосы. Пострадали девять человек из 146. Борт летел из Усть-Каменска, командиром был Игорь Савельев. Аэропорт закрыли на 11 часов.""",
    ),
)
