/** What the ideas of the catalogue are called in Dutch, by their English text. */
import type { Dictionary } from '../dictionary.js';

export const ideas: Dictionary = {
  'Age band': 'Leeftijdsgroep',
  'Care duties': 'Zorgtaken',
  Conscientiousness: 'Zorgvuldigheid',
  'Courage to speak': 'Durf om te spreken',
  Group: 'Groep',
  'Health impairment': 'Gezondheidsbeperking',
  Household: 'Huishouden',
  'Income class': 'Inkomensklasse',
  'Taste for games': 'Zin in spelletjes',
  'Private opinion of the government': 'Eigen mening over de regering',
  'Lives with a child': 'Woont met een kind',
  Schooling: 'Opleiding',
  Woman: 'Vrouw',
  'had drawn a benefit that was not due': 'een uitkering ontvangen waar geen recht op was',
  'paid an instalment': 'een termijn betaald',
  'could not pay a bill': 'een rekening niet kunnen betalen',
  'could not pay an instalment': 'een termijn niet kunnen betalen',
  'was ordered by a court to pay': 'door een rechter tot betalen veroordeeld',
  'was refused a flight': 'een vlucht geweigerd gekregen',
  'was refused a place at a school': 'een plaats op een school geweigerd gekregen',
  'could not travel abroad for want of an employer’s letter':
    'niet naar het buitenland gekund, bij gebrek aan een brief van een werkgever',
  'bought something the score calls responsible': 'iets gekocht dat de score verantwoord noemt',
  'moved house': 'verhuisd',
  'got a new phone number': 'een nieuw telefoonnummer gekregen',
  'missed an appointment': 'een afspraak gemist',
  'was in dispute over a claim': 'een geschil over een schadeclaim gehad',
  'committed a minor offence': 'een lichte overtreding begaan',
  'criticised the government in public': 'de regering in het openbaar bekritiseerd',
  'spent long evenings gaming': 'lange avonden gespeeld',
  'spoke of hard times in public': 'in het openbaar over zware tijden gesproken',
  'Avoiding observed channels': 'Bekeken plekken mijden',
  'Who withdraws from the places that report?': 'Wie trekt zich terug van plekken die melden?',
  'Living for the next cut-off': 'Leven naar de volgende drempel',
  'Do people do as much for their score as opens the next door, and no more?':
    'Doen mensen voor hun score net zoveel als de volgende deur opent, en niet meer?',
  'Keeping one’s distance': 'Afstand houden',
  'Do people cut ties because friends count?': 'Verbreken mensen banden omdat vrienden meetellen?',
  Joining: 'Meedoen',
  'Who joins while it is voluntary?': 'Wie doet mee zolang het vrijwillig is?',
  'Fear of speaking': 'Angst om te spreken',
  'How dangerous do people think it is to speak?': 'Hoe gevaarlijk achten mensen het om te spreken?',
  'Living for the score': 'Leven naar de score',
  'Do people keep agreements, game less and buy responsibly because it is scored?':
    'Houden mensen zich aan afspraken, spelen zij minder en kopen zij verantwoord omdat het meetelt?',
  'Care that pays where one is hired': 'Zorg die loont waar men wordt aangenomen',
  'Do people take more care when those of their group are hired, and less when they are not?':
    'Zijn mensen zorgvuldiger als hun groep wordt aangenomen, en minder zorgvuldig als dat niet gebeurt?',
  'Programmes against idleness': 'Trajecten tegen nietsdoen',
  'Does the state send people it holds to be idle on a programme?':
    'Stuurt de staat mensen die hij voor werkloos uit onwil houdt op een traject?',
  'to a programme against idleness this month.': 'deze maand naar een traject tegen nietsdoen.',
  Resentment: 'Wrok',
  'What stays of months under sanctions?': 'Wat blijft er over van maanden onder sancties?',
  'Employers who judge by group': 'Werkgevers die naar groep oordelen',
  'Do employers hire by what the register says of a group, not of the applicant?':
    'Nemen werkgevers mensen aan op wat het register over een groep zegt, en niet over de sollicitant?',
  'Correction and appeal': 'Correctie en bezwaar',
  'May people ask for a record to be struck, and is it?':
    'Mogen mensen vragen een vermelding te schrappen, en gebeurt dat?',
  'Filed an appeal against a record.': 'Bezwaar gemaakt tegen een vermelding.',
  'The appeal was upheld: a false record is struck.':
    'Het bezwaar is gegrond: een onjuiste vermelding is geschrapt.',
  'The appeal was upheld: a record is struck, though it was true.':
    'Het bezwaar is gegrond: een vermelding is geschrapt, al was zij juist.',
  'The appeal was turned down.': 'Het bezwaar is afgewezen.',
  'Proportionality cap': 'Bovengrens uit evenredigheid',
  'In how many parts of life at most may doors be closed to one person at a time?':
    'In hoeveel delen van het leven mogen deuren hoogstens tegelijk voor één mens dicht zijn?',
  'The cap kept doors open that would have closed.':
    'De bovengrens hield deuren open die anders dicht waren gegaan.',
  Consent: 'Toestemming',
  'May people refuse to be scored, at no cost?':
    'Mogen mensen weigeren gescoord te worden, zonder dat het iets kost?',
  'Duty of accurate records': 'Plicht tot juiste vermeldingen',
  'Must partners and register make fewer mistakes?': 'Moeten partners en register minder fouten maken?',
  'Right to leave': 'Recht om te vertrekken',
  'May people leave, and be treated as if nothing were known of them?':
    'Mogen mensen vertrekken, en worden zij behandeld alsof er niets over hen bekend is?',
  'Expiry of records': 'Verloop van vermeldingen',
  'After how many months does a record no longer count?': 'Na hoeveel maanden telt een vermelding niet meer?',
  Expungement: 'Uitwissing',
  'Is the file emptied after a time without a new record?':
    'Wordt het dossier leeggemaakt na een tijd zonder nieuwe vermelding?',
  'Every record was struck, after so long without a new one.':
    'Alle vermeldingen zijn geschrapt, na zo lang zonder nieuwe.',
  'Every record that some of the partners had made was struck, after so long without a new one.':
    'Alle vermeldingen van sommige partners zijn geschrapt, na zo lang zonder nieuwe.',
  'No score by association': 'Geen score door omgang',
  'Is nobody scored by what friends do?': 'Wordt niemand gescoord naar wat vrienden doen?',
  'Notice and explanation': 'Bericht en uitleg',
  'Are people told their score, its reasons and what is recorded of them?':
    'Krijgen mensen hun score te horen, de redenen en wat over hen is vastgelegd?',
  'Purpose limitation': 'Doelbinding',
  'May each part of life look only at evidence of its own?':
    'Mag elk deel van het leven alleen kijken naar wat daar is vastgelegd?',
  'Repeal of the regime': 'Intrekking van het regime',
  'Does the regime end, and is everybody treated from then on as if nothing were known of them?':
    'Eindigt het regime, en wordt iedereen daarna behandeld alsof er niets over hen bekend is?',
  'Human review': 'Menselijke toetsing',
  'Does a person look at a sanction before it bites?': 'Kijkt een mens naar een sanctie voordat zij ingaat?',
  'A person reviewed the case and lifted a sanction.':
    'Een mens heeft de zaak bekeken en een sanctie opgeheven.',
  'A person reviewed the case and let a sanction stand.':
    'Een mens heeft de zaak bekeken en een sanctie laten staan.',
  'Address and telephone number as last verified': 'Adres en telefoonnummer zoals het laatst gecontroleerd',
  'Age band as an office knows it, in steps of 0.005 of log-odds':
    'Leeftijdsgroep zoals een instantie die kent, in stappen van 0,005 log-odds',
  'Bills and instalments left unpaid': 'Onbetaald gebleven rekeningen en termijnen',
  'Agreements and rules broken': 'Gebroken afspraken en regels',
  'Children in the household as an authority knows them':
    'Kinderen in het huishouden zoals een instantie die kent',
  'What was bought and how leisure was spent': 'Wat er gekocht is en hoe de vrije tijd is besteed',
  'Age of the credit file': 'Ouderdom van het kredietdossier',
  'Impaired health as an office knows it, in steps of 0.005 of log-odds':
    'Gezondheidsbeperking zoals een instantie die kent, in stappen van 0,005 log-odds',
  'Income class as a partner sees it': 'Inkomensklasse zoals een partner die ziet',
  'Instalments paid on time': 'Op tijd betaalde termijnen',
  'Court judgments not complied with': 'Niet nageleefde vonnissen',
  'Quarters with a notice that a benefit was not due':
    'Kwartalen met een bericht dat er geen recht op een uitkering was',
  'Months with a bad rating': 'Maanden met een slechte beoordeling',
  'An abstract marker of origin as an authority holds it':
    'Een abstract kenmerk van herkomst zoals een instantie dat heeft',
  'Schooling as an office knows it, in steps of 0.005 of log-odds':
    'Opleiding zoals een instantie die kent, in stappen van 0,005 log-odds',
  'Sex and care duties as an office knows them, in steps of 0.005 of log-odds':
    'Geslacht en zorgtaken zoals een instantie die kent, in stappen van 0,005 log-odds',
  'Remarks taken for criticism of the government':
    'Opmerkingen die voor kritiek op de regering zijn gehouden',
  'Recent work as an office knows it, in steps of 0.005 of log-odds':
    'Recent werk zoals een instantie dat kent, in stappen van 0,005 log-odds',
  'Benefit office': 'Uitkeringsinstantie',
  Court: 'Rechtbank',
  'Creditors before a court': 'Schuldeisers voor de rechter',
  'Dating service': 'Datingdienst',
  Insurer: 'Verzekeraar',
  Lender: 'Kredietverstrekker',
  'Messaging service': 'Berichtendienst',
  'Payment service': 'Betaaldienst',
  'Platform for services': 'Platform voor diensten',
  'Police register': 'Politieregister',
  'Public office': 'Overheidsdienst',
  'Ride-hailing service': 'Taxidienst',
  'Utility and telephone company': 'Nuts- en telefoonbedrijf',
  'Amounts owed': 'Schuld',
  'How much do you owe?': 'Hoeveel bent u verschuldigd?',
  'You paid instalments in the past year, so you owe something.':
    'U betaalde het afgelopen jaar termijnen, dus u bent iets verschuldigd.',
  'Something you owe stood unpaid in the past year.':
    'Iets wat u verschuldigd was, bleef het afgelopen jaar onbetaald.',
  'Behaviour and preferences': 'Gedrag en voorkeuren',
  'What do you buy, how do you spend your leisure, what do you say?':
    'Wat koopt u, hoe brengt u uw vrije tijd door, wat zegt u?',
  'What you buy and how much you play.': 'Wat u koopt en hoeveel u speelt.',
  'A remark of yours was taken for criticism of the government.':
    'Een opmerking van u is voor kritiek op de regering gehouden.',
  'Risk of a wrong claim': 'Risico op een onterechte aanvraag',
  'How likely does a model think your claim is to be wrong?':
    'Hoe waarschijnlijk acht een model het dat uw aanvraag onjuist is?',
  'Your income.': 'Uw inkomen.',
  'Your children.': 'Uw kinderen.',
  'A marker of your origin.': 'Een kenmerk van uw herkomst.',
  'How long you have lived where you live.': 'Hoe lang u woont waar u woont.',
  'Credit history': 'Kredietverleden',
  'Do you pay your bills and instalments?': 'Betaalt u uw rekeningen en termijnen?',
  'A bill or an instalment of yours stood unpaid in the past year.':
    'Een rekening of termijn van u bleef het afgelopen jaar onbetaald.',
  'A bill or an instalment of yours stood unpaid more than a year ago.':
    'Een rekening of termijn van u bleef meer dan een jaar geleden onbetaald.',
  'You paid instalments on time in the past year.': 'U betaalde het afgelopen jaar termijnen op tijd.',
  'Your income as your bank or payment service reports it.':
    'Uw inkomen zoals uw bank of betaaldienst het meldt.',
  'New credit and mix': 'Nieuw en gemengd krediet',
  'Have you borrowed before?': 'Hebt u al eerder geleend?',
  'Quarters in which you paid instalments.': 'Kwartalen waarin u termijnen betaalde.',
  'Ratings of customers': 'Beoordelingen door klanten',
  'How well do customers rate you?': 'Hoe goed beoordelen klanten u?',
  'A month in which a customer rated you badly.': 'Een maand waarin een klant u slecht beoordeelde.',
  'Prospects of work': 'Kans op werk',
  'How likely does a published formula think you are to find work?':
    'Hoe waarschijnlijk acht een gepubliceerde formule het dat u werk vindt?',
  'Your age.': 'Uw leeftijd.',
  'Your sex, and whom you care for.': 'Uw geslacht, en voor wie u zorgt.',
  'Your health.': 'Uw gezondheid.',
  'Your schooling.': 'Uw opleiding.',
  'How much you have worked of late.': 'Hoeveel u de laatste tijd hebt gewerkt.',
  'Fulfilment capacity': 'Nakomen van afspraken',
  'Do you keep what you agreed to?': 'Houdt u zich aan wat u hebt afgesproken?',
  'An agreement or a rule was recorded as broken by you in the past year.':
    'In het afgelopen jaar is vastgelegd dat u een afspraak of regel brak.',
  'An agreement or a rule was recorded as broken by you more than a year ago.':
    'Meer dan een jaar geleden is vastgelegd dat u een afspraak of regel brak.',
  'A court judgment against you was recorded as not complied with of late.':
    'Onlangs is vastgelegd dat een vonnis tegen u niet is nageleefd.',
  'A court judgment against you was recorded as not complied with some years ago.':
    'Enkele jaren geleden is vastgelegd dat een vonnis tegen u niet is nageleefd.',
  'Length of history': 'Lengte van het verleden',
  'How long have lenders known you?': 'Hoe lang kennen kredietverstrekkers u?',
  'How old your credit file is.': 'Hoe oud uw kredietdossier is.',
  'Interpersonal relations': 'Sociale contacten',
  'Do friends with low scores lower your own?': 'Verlagen vrienden met een lage score die van u?',
  'The scores of the people you are in contact with.': 'De scores van de mensen met wie u contact hebt.',
  'Payment history': 'Betaalverleden',
  'Have you paid what you owed when it was due?': 'Hebt u op tijd betaald wat u verschuldigd was?',
  'A payment of yours was late in the past year.': 'Een betaling van u was het afgelopen jaar te laat.',
  'A payment of yours was late more than a year ago.':
    'Een betaling van u was meer dan een jaar geleden te laat.',
  'A court ordered you to pay.': 'Een rechter heeft u tot betalen veroordeeld.',
  'Personal characteristics': 'Persoonlijke kenmerken',
  'Can your address and telephone number be verified?': 'Zijn uw adres en telefoonnummer te controleren?',
  'How long you have kept the same address and number.': 'Hoe lang u hetzelfde adres en nummer hebt.',
  'Two partners disagree about your address or number.':
    'Twee partners verschillen van mening over uw adres of nummer.',
  'No car rental without a full deposit': 'Geen huurauto zonder volle borgsom',
  'You cannot rent a car on the usual terms.': 'U kunt geen auto huren op de gewone voorwaarden.',
  'You may rent a car on the usual terms again.': 'U kunt weer een auto huren op de gewone voorwaarden.',
  'Cheaper credit': 'Goedkoper krediet',
  'Your instalments cost you less than others pay.': 'Uw termijnen kosten u minder dan anderen betalen.',
  'Your instalments cost what others pay.': 'Uw termijnen kosten wat anderen betalen.',
  'Shown first on dating sites': 'Vooraan op datingsites',
  'Dating sites show you before others.': 'Datingsites tonen u vóór anderen.',
  'Dating sites show you like anybody else.': 'Datingsites tonen u zoals ieder ander.',
  'Hidden on dating sites': 'Verborgen op datingsites',
  'Dating sites show you to fewer people.': 'Datingsites tonen u aan minder mensen.',
  'A debt notice is collected': 'Een schuldbericht wordt geïnd',
  'An office claims money back from you and collects it month by month.':
    'Een instantie vordert geld van u terug en int het maand na maand.',
  'The office collects nothing more from you.': 'De instantie int niets meer bij u.',
  'Dearer credit': 'Duurder krediet',
  'Your instalments cost you more than others pay.': 'Uw termijnen kosten u meer dan anderen betalen.',
  'No flights and fast trains': 'Geen vluchten en snelle treinen',
  'You cannot buy a ticket for a flight or a fast train.':
    'U kunt geen kaartje kopen voor een vlucht of een snelle trein.',
  'You may buy tickets for flights and fast trains again.':
    'U kunt weer kaartjes kopen voor vluchten en snelle treinen.',
  'Dearer housing': 'Duurder wonen',
  'Landlords who look you up ask for more.': 'Verhuurders die u opzoeken, vragen meer.',
  'Landlords ask of you what they ask of others.': 'Verhuurders vragen van u wat zij van anderen vragen.',
  'No loan': 'Geen lening',
  'No bank will lend you anything.': 'Geen bank leent u iets.',
  'You may ask for a loan again.': 'U kunt weer om een lening vragen.',
  'Rental without a deposit': 'Huren zonder borgsom',
  'You rent without leaving a deposit.': 'U huurt zonder borgsom.',
  'You have to leave a deposit again.': 'U moet weer een borgsom betalen.',
  'Allowance stopped': 'Toeslag stopgezet',
  'Your allowance is stopped until your case has been looked at.':
    'Uw toeslag is stopgezet tot uw zaak is bekeken.',
  'Your allowance is paid again.': 'Uw toeslag wordt weer betaald.',
  'Named in public': 'In het openbaar genoemd',
  'Your name is shown on a public list.': 'Uw naam staat op een openbare lijst.',
  'Your name is taken off the public list.': 'Uw naam is van de openbare lijst gehaald.',
  'Credit for purchases': 'Krediet voor aankopen',
  'You may buy on credit at partner shops.': 'U mag bij winkels die partner zijn op krediet kopen.',
  'You no longer get credit at partner shops.': 'U krijgt bij winkels die partner zijn geen krediet meer.',
  'No place at a better school': 'Geen plaats op een betere school',
  'Your children are refused at private schools.': 'Uw kinderen worden op particuliere scholen geweigerd.',
  'Private schools may admit your children again.': 'Particuliere scholen mogen uw kinderen weer toelaten.',
  'Travel papers with less ado': 'Eenvoudiger reispapieren',
  'You get travel papers without the letter of an employer.':
    'U krijgt reispapieren zonder de brief van een werkgever.',
  'You need the letter of an employer again.': 'U hebt weer de brief van een werkgever nodig.',
  'Passed over for work': 'Overgeslagen voor werk',
  'Employers who look you up pass you over.': 'Werkgevers die u opzoeken, slaan u over.',
  'Employers see nothing against you any more.': 'Werkgevers zien niets meer dat tegen u spreekt.',
  'The society': 'De samenleving',
  Sanctions: 'Sancties',
  'Errors and wrongful sanctions': 'Fouten en onterechte sancties',
  'Association, context and proportion': 'Omgang, context en evenredigheid',
  'How long it lasts': 'Hoe lang het duurt',
  Ties: 'Banden',
  Speech: 'Spreken',
  'Money and mobility': 'Geld en mobiliteit',
  'Between groups': 'Tussen groepen',
  'Explanation, redress and intrusion': 'Uitleg, herstel en inbreuk',
  'What the score is good for': 'Waar de score goed voor is',
  'Consequences in force': 'Gevolgen van kracht',
  'Months behind with payments': 'Maanden achter met betalen',
  'Instalments left': 'Resterende termijnen',
  'Has work': 'Heeft werk',
  'Months without work': 'Maanden zonder werk',
  'Money left': 'Geld over',
  'Has no money left': 'Heeft geen geld meer over',
  'Criticised in public': 'Bekritiseerde de regering in het openbaar',
  'Showed loyalty without feeling it': 'Toonde loyaliteit zonder die te voelen',
  'Perceived risk of speaking': 'Ervaren gevaar van spreken',
  'Avoids observed channels': 'Mijdt bekeken plekken',
  'Months left of a programme against idleness': 'Resterende maanden van een traject tegen nietsdoen',
  'Left to pay of what an office claims back': 'Nog te betalen van wat een instantie terugvordert',
  'car-rental': 'autohuur',
  rate: 'rente',
  dating: 'dating',
  repayment: 'terugbetaling',
  travel: 'reizen',
  housing: 'wonen',
  credit: 'krediet',
  benefits: 'uitkeringen',
  'public-listing': 'openbare lijst',
  school: 'school',
  work: 'werk',
  residence: 'woonplaats',
  employment: 'werkgelegenheid',
  finance: 'financiën',
  contracts: 'afspraken',
  'private-life': 'privéleven',
  courts: 'rechtspraak',
  speech: 'spreken',
  'somebody of a like name': 'iemand met een gelijkende naam',
  'Inequality of access': 'Ongelijke toegang',
  'What the least useful source adds': 'Wat de minst nuttige bron toevoegt',
  'Gap between groups in appealing': 'Verschil tussen groepen in bezwaar maken',
  'Waiting for an appeal': 'Wacht op een bezwaar',
  'Appeals upheld': 'Gegronde bezwaren',
  'Sanctions by the luck of errors': 'Sancties door het toeval van fouten',
  'Behind with payments': 'Achter met betalen',
  'Broken agreements that somebody saw': 'Gebroken afspraken die iemand zag',
  'Agreements truly broken': 'Werkelijk gebroken afspraken',
  'Gap between cells of group and income': 'Verschil tussen vakken van groep en inkomen',
  'Speech lost among those never sanctioned': 'Verstomde kritiek bij wie nooit een sanctie kreeg',
  'Months under any sanction': 'Maanden onder enige sanctie',
  'Sanctions by association': 'Sancties door omgang',
  'Spared by association': 'Gespaard door omgang',
  'Disparity at equal income and conduct': 'Verschil bij gelijk inkomen en gedrag',
  'Others sanctioned for one breach': 'Anderen onder sanctie door één overtreding',
  'Sanctions out of their domain': 'Sancties buiten hun domein',
  'Burden for each point of gravity': 'Last per punt van ernst',
  'Gap between groups of equal conduct': 'Verschil tussen groepen van gelijk gedrag',
  'Ever had a false record': 'Ooit een onjuiste vermelding gehad',
  'Ever under a sanction': 'Ooit onder een sanctie',
  'Ever wrongfully under a sanction': 'Ooit ten onrechte onder een sanctie',
  'Points that what is disclosed does not explain': 'Punten die wat bekend is niet verklaart',
  'Half-life of false records': 'Halveringstijd van onjuiste vermeldingen',
  'Have a false record now': 'Heeft nu een onjuiste vermelding',
  'False records corrected': 'Verbeterde onjuiste vermeldingen',
  'Say the contrary of what they think': 'Zegt het tegendeel van de eigen mening',
  'Show loyalty they do not feel': 'Toont loyaliteit die niet gevoeld wordt',
  'Flights refused': 'Geweigerde vluchten',
  'In a programme against idleness': 'In een traject tegen nietsdoen',
  'Kinds of data held of a citizen': 'Soorten gegevens over een burger',
  'With one tie or none': 'Met één band of geen',
  'Journeys abroad refused': 'Geweigerde reizen naar het buitenland',
  'Efforts that know what counts': 'Moeite die weet wat telt',
  'Likeness along ties that the regime makes': 'Gelijkenis langs banden die het regime maakt',
  'On the list': 'Op de lijst',
  'Lock-in of scores': 'Vastliggende scores',
  'Score below the cut-off for loans': 'Score onder de drempel voor leningen',
  'Mean score': 'Gemiddelde score',
  'Instalments not paid': 'Niet betaalde termijnen',
  'Inequality of money': 'Ongelijkheid van geld',
  'Mobility of money over five years': 'Mobiliteit van geld over vijf jaar',
  'Mobility of money over a year': 'Mobiliteit van geld over een jaar',
  'Inequality of money within and between groups': 'Ongelijkheid van geld binnen en tussen groepen',
  'Worth of the score to whoever warns by it': 'Waarde van de score voor wie ermee waarschuwt',
  'New wrongful sanctions': 'Nieuwe onterechte sancties',
  'Nothing they can do within a year': 'Niets aan te doen binnen een jaar',
  'Sanctions by the luck of who is known to whom': 'Sancties door het toeval van wie bij wie bekend is',
  'Opposition that cannot be seen': 'Onzichtbare oppositie',
  'Distance between private and public view': 'Afstand tussen eigen en openbare mening',
  'Breaches prevented for each wrongful sanction': 'Voorkomen overtredingen per onterechte sanctie',
  'Breaches prevented': 'Voorkomen overtredingen',
  'Critical in private': 'Kritisch in de eigen mening',
  'Under a sanction again within a year': 'Binnen een jaar weer onder een sanctie',
  'Months of best conduct until doors open': 'Maanden van best gedrag tot deuren opengaan',
  'Silence that outlives the regime': 'Zwijgen dat het regime overleeft',
  'Lives that do not come back': 'Levens die niet terugkomen',
  'Sanctions in group B against group A': 'Sancties in groep B tegenover groep A',
  'Sanctions in group C against group A': 'Sancties in groep C tegenover groep A',
  'More under a sanction than in group A': 'Meer onder een sanctie dan in groep A',
  'Half-life of a sanction': 'Halveringstijd van een sanctie',
  'Under a sanction': 'Onder een sanctie',
  'Length of a spell, up to five years': 'Duur van een periode, tot vijf jaar',
  'Months with a door closed, by domain': 'Maanden met een dichte deur, per domein',
  'Under a sanction without a breach of their own': 'Onder een sanctie zonder eigen overtreding',
  'Scar of a wrongful sanction': 'Litteken van een onterechte sanctie',
  'School places refused': 'Geweigerde schoolplaatsen',
  'Likeness of scores along ties': 'Gelijkenis van scores langs banden',
  'Does the score foresee?': 'Voorziet de score iets?',
  'How much the score knows': 'Hoeveel de score weet',
  'Inequality of scores': 'Ongelijkheid van scores',
  'Mobility of scores over five years': 'Mobiliteit van scores over vijf jaar',
  'Mobility of scores over a year': 'Mobiliteit van scores over een jaar',
  'Foresight the regime makes itself': 'Voorspelling die het regime zelf maakt',
  'Critics who keep silent': 'Critici die zwijgen',
  'Disparity that errors make': 'Verschil dat fouten maken',
  'Talk of hard times': 'Praten over zware tijden',
  'Ties lost by those under a sanction': 'Banden verloren door wie onder een sanctie staat',
  'Ties cut for the score': 'Banden verbroken voor de score',
  'Ties of the lowest fifth by score': 'Banden van het laagste vijfde naar score',
  'The trap': 'De val',
  'How much sanctions prolong themselves': 'Hoeveel sancties zichzelf verlengen',
  'Without work': 'Zonder werk',
  'Under a sanction that true records would not bring':
    'Onder een sanctie die juiste vermeldingen niet zouden brengen',
  'Wrongful among months under a sanction': 'Onterecht van de maanden onder een sanctie',
  'Spared by a false record': 'Gespaard door een onjuiste vermelding',
  'How unequally long do doors stand open to people, from 0 (all alike) to 1 (to one alone)?':
    'Hoe ongelijk lang staan deuren voor mensen open, van 0 (allemaal gelijk) tot 1 (alleen voor één)?',
  'How much does the partner or criterion that adds least add to what the score foresees?':
    'Hoeveel voegt de partner of het criterium dat het minst toevoegt toe aan wat de score voorziet?',
  'Of those about whom something false is on file and who could appeal, how far apart are the groups in doing so in a month?':
    'Hoe ver liggen de groepen uit elkaar in bezwaar maken per maand, bij wie iets onjuist is vastgelegd en bezwaar open staat?',
  'What share of citizens waits for an appeal to be decided, in the last month?':
    'Welk deel van de burgers wacht in de laatste maand op een besluit over een bezwaar?',
  'Of all appeals that are decided, what share is upheld?':
    'Welk deel van alle bezwaren waarover is besloten, is gegrond?',
  'How likely is it that two draws of the errors alone disagree on whether a citizen is under a sanction?':
    'Hoe waarschijnlijk is het dat twee trekkingen van alleen de fouten verschillen over of een burger onder een sanctie staat?',
  'What share of citizens is behind with payments in the last month?':
    'Welk deel van de burgers loopt in de laatste maand achter met betalen?',
  'Of the months in which somebody truly broke an agreement, in what share was it reported at once?':
    'Van de maanden waarin iemand werkelijk een afspraak brak, in welk deel is dat meteen gemeld?',
  'Of 1,000 months, in how many did somebody truly break an agreement or a rule?':
    'In hoeveel van 1.000 maanden brak iemand werkelijk een afspraak of regel?',
  'How far apart in being under a sanction are those of one group and one quarter of the scale of income from those of another?':
    'Hoe ver ligt het aandeel onder een sanctie uiteen tussen wie tot één groep en één kwart van de inkomensschaal behoort en wie tot een andere?',
  'Of the lawful criticism that those never under a sanction would voice without a regime, what share is not voiced?':
    'Van de wettige kritiek die mensen die nooit een sanctie kregen zonder regime zouden uiten, welk deel wordt niet geuit?',
  'Of 1,000 months lived under the regime, how many were lived under a sanction?':
    'Hoeveel van 1.000 maanden onder het regime zijn onder een sanctie geleefd?',
  'Of the months under a sanction, what share had one in force only because friends count?':
    'In welk deel van de maanden onder een sanctie gold er een alleen omdat vrienden meetellen?',
  'Of the months in which a score without friends would bring a sanction, in what share was one of them not in force?':
    'In welk deel van de maanden waarin een score zonder vrienden een sanctie zou brengen, gold er een van die niet?',
  'By how many points is group B larger among those under a sanction than among the others of like income and conduct?':
    'Hoeveel procentpunten groter is groep B onder wie een sanctie heeft dan onder de anderen met gelijk inkomen en gedrag?',
  'How many other people come under a sanction within a year because one citizen commits one offence?':
    'Hoeveel andere mensen komen binnen een jaar onder een sanctie doordat één burger één overtreding begaat?',
  'What share of citizens criticised the government in public in the last month?':
    'Welk deel van de burgers bekritiseerde in de laatste maand de regering in het openbaar?',
  'Of the months under a sanction, what share had one in force that evidence of its own domain would not have brought?':
    'In welk deel van de maanden onder een sanctie gold er een die gegevens uit het eigen domein niet zouden hebben gebracht?',
  'How many months of closed doors did half of those who ever had one closed bear, or more, for each point of what they truly broke?':
    'Hoeveel maanden met dichte deuren droeg de helft van wie ooit een dichte deur had, of meer, per punt van wat zij werkelijk braken?',
  'Among those who broke nothing, and among those who did, how far apart are the groups in being under a sanction?':
    'Hoe ver liggen de groepen uit elkaar in sancties, onder wie niets brak en onder wie dat wel deed?',
  'About what share of citizens was something false ever recorded?':
    'Over ongeveer welk deel van de burgers is ooit iets onjuists vastgelegd?',
  'What share of citizens was ever under a sanction?':
    'Welk deel van de burgers stond ooit onder een sanctie?',
  'What share of citizens was ever under a sanction only because of a false record?':
    'Welk deel van de burgers stond ooit alleen door een onjuiste vermelding onder een sanctie?',
  'By how many points does somebody miss their own score who works it out from their record and what is disclosed?':
    'Hoeveel punten zit iemand naast de eigen score die deze uitrekent uit de eigen gegevens en wat bekend is?',
  'After how many months is half of what is false in the register gone, corrected or forgotten?':
    'Na hoeveel maanden is de helft van wat onjuist in het register staat weg, verbeterd of vergeten?',
  'About what share of citizens does something false stand in the register in the last month?':
    'Over ongeveer welk deel van de burgers staat in de laatste maand iets onjuists?',
  'Of the times in which something false stands about a citizen, what share is ended by an appeal?':
    'Van de keren dat er iets onjuists over een burger staat, welk deel wordt door een bezwaar beëindigd?',
  'Of those who say anything, what share says the contrary of what they think?':
    'Van wie iets zegt, welk deel zegt het tegendeel van de eigen mening?',
  'What share of citizens shows loyalty without feeling it in the last month?':
    'Welk deel van de burgers toont in de laatste maand loyaliteit zonder die te voelen?',
  'Of 1,000 months, in how many was a wished-for journey refused? Refusals, not people.':
    'In hoeveel van 1.000 maanden is een gewenste reis geweigerd? Weigeringen, geen mensen.',
  'In what share of months are people in a programme against idleness?':
    'In welk deel van de maanden zijn mensen in een traject tegen nietsdoen?',
  'How many kinds of data do partners hold of a citizen for the register?':
    'Hoeveel soorten gegevens houden partners voor het register van een burger bij?',
  'What share of citizens has at most one tie as the last month begins?':
    'Welk deel van de burgers heeft bij het begin van de laatste maand hoogstens één band?',
  'Of 1,000 months, in how many could somebody not travel abroad for want of an employer’s letter? Refusals, not people.':
    'In hoeveel van 1.000 maanden kon iemand niet naar het buitenland bij gebrek aan een brief van een werkgever? Weigeringen, geen mensen.',
  'In what share of months does somebody who lives for the score aim at all that counts?':
    'In welk deel van de maanden richt wie naar de score leeft zich op alles wat telt?',
  'How much more alike are the scores of friends than those of the friends they would have without it?':
    'Hoeveel meer lijken scores van vrienden op elkaar dan die van de vrienden die zij zonder het regime zouden hebben?',
  'How many months of median expenditure does a citizen have left, in the last month?':
    'Hoeveel maanden aan mediane uitgaven heeft een burger in de laatste maand over?',
  'What share of citizens is on the list in the last month?':
    'Welk deel van de burgers staat in de laatste maand op de lijst?',
  'After how many months is half of where somebody stood on the scale forgotten?':
    'Na hoeveel maanden is de helft vergeten van waar iemand op de schaal stond?',
  'What share of those who are scored is below the cut-off for loans, in the last month?':
    'Welk deel van wie gescoord wordt, staat in de laatste maand onder de drempel voor leningen?',
  'What is the mean score of those who are scored, in the last month?':
    'Wat is in de laatste maand de gemiddelde score van wie gescoord wordt?',
  'Of 1,000 months, in how many could somebody not pay an instalment of a loan?':
    'In hoeveel van 1.000 maanden kon iemand een termijn van een lening niet betalen?',
  'How unequally is money held, from 0 (all alike) to 1 (one has all)?':
    'Hoe ongelijk is geld verdeeld, van 0 (allen gelijk) tot 1 (één heeft alles)?',
  'How much do people change places by money within five years, from 0 (nobody) to 1 (the past says nothing)?':
    'Hoeveel wisselen mensen binnen vijf jaar van plaats naar geld, van 0 (niemand) tot 1 (het verleden zegt niets)?',
  'How much do people change places by money within a year, from 0 (nobody) to 1 (the past says nothing)?':
    'Hoeveel wisselen mensen binnen een jaar van plaats naar geld, van 0 (niemand) tot 1 (het verleden zegt niets)?',
  'How unequally is money held, and how much of it lies between groups?':
    'Hoe ongelijk is geld verdeeld, en hoeveel daarvan ligt tussen groepen?',
  'How many more right warnings, net of false alarms, does the best cut-off give than warning of everybody or nobody?':
    'Hoeveel meer juiste waarschuwingen, na aftrek van valse, geeft de beste drempel dan iedereen of niemand waarschuwen?',
  'Of 1,000 citizens, how many come under a wrongful sanction in a year?':
    'Hoeveel van 1.000 burgers komen in een jaar onder een onterechte sanctie?',
  'Of those whom their score keeps out, what share stays out whatever they do for a year?':
    'Van wie de score buitensluit, welk deel blijft buiten, wat zij een jaar lang ook doen?',
  'How likely is it that two draws of which partners know a citizen disagree on whether the citizen is under a sanction?':
    'Hoe waarschijnlijk is het dat twee trekkingen van welke partners een burger kennen verschillen over of de burger onder een sanctie staat?',
  'By how many points do people see fewer critics among their friends than there are in private?':
    'Hoeveel procentpunten minder critici zien mensen onder hun vrienden dan er in stilte zijn?',
  'How far is what people say from what they think, from 0 (nothing) to 1 (the contrary)?':
    'Hoe ver ligt wat mensen zeggen van wat zij denken, van 0 (niets) tot 1 (het tegendeel)?',
  'How many fewer agreements are broken than without a regime, for each wrongful sanction that begins?':
    'Hoeveel minder afspraken worden er gebroken dan zonder regime, voor elke onterechte sanctie die begint?',
  'How many fewer agreements are broken than without a regime, and why?':
    'Hoeveel minder afspraken worden er gebroken dan zonder regime, en waarom?',
  'What share of citizens is critical in private, whatever they say?':
    'Welk deel van de burgers is in stilte kritisch, wat zij ook zeggen?',
  'Of those whose sanctions end, what share is under one again within 12 months?':
    'Van wie een sanctie eindigt, welk deel staat binnen 12 maanden weer onder een sanctie?',
  'How many months must those whom their score keeps out live without a fault until they are let in?':
    'Hoeveel maanden moet wie de score buitensluit foutloos leven om binnengelaten te worden?',
  'Of the lawful criticism that the regime silences, what share is still missing a year after its repeal?':
    'Van de wettige kritiek die het regime doet verstommen, welk deel ontbreekt een jaar na de intrekking nog?',
  'A year or more after the last false record of them is gone, what share still live another life than without errors?':
    'Een jaar of meer nadat hun laatste onjuiste vermelding weg is, welk deel leeft nog een ander leven dan zonder fouten?',
  'How many times as often as group A is group B under a sanction in the last month?':
    'Hoeveel keer zo vaak als groep A staat groep B in de laatste maand onder een sanctie?',
  'How many times as often as group A is group C under a sanction in the last month?':
    'Hoeveel keer zo vaak als groep A staat groep C in de laatste maand onder een sanctie?',
  'Of 1,000 in group B, how many more are under a sanction than of 1,000 in group A?':
    'Hoeveel meer van 1.000 in groep B staan onder een sanctie dan van 1.000 in groep A?',
  'After how many months are half of the spells under a sanction over?':
    'Na hoeveel maanden is de helft van de perioden onder een sanctie voorbij?',
  'What share of citizens is under any sanction in the last month?':
    'Welk deel van de burgers staat in de laatste maand onder enige sanctie?',
  'How many of its first 60 months does a spell under a sanction last?':
    'Hoeveel van de eerste 60 maanden duurt een periode onder een sanctie?',
  'Of 1,000 months lived under the regime, in how many was each door closed?':
    'In hoeveel van 1.000 maanden onder het regime was elke deur dicht?',
  'Of those under a sanction in the last month, what share broke nothing in the past year?':
    'Van wie in de laatste maand onder een sanctie staat, welk deel brak het afgelopen jaar niets?',
  'A year or more after it is over, how much less money have those once wrongly sanctioned than in the same life without errors?':
    'Een jaar of meer nadat zij voorbij is, hoeveel minder geld heeft wie eens onterecht een sanctie kreeg dan in hetzelfde leven zonder fouten?',
  'Of 1,000 months, in how many was a child refused a place at a chosen school? Refusals, not people.':
    'In hoeveel van 1.000 maanden is een kind een plaats op een gekozen school geweigerd? Weigeringen, geen mensen.',
  'How alike are the scores of people with a tie, from -1 to 1 (Newman 2003)?':
    'Hoe gelijk zijn scores van mensen met een band, van -1 tot 1 (Newman 2003)?',
  'How likely has somebody who breaks nothing in the next year the higher score than somebody who does?':
    'Hoe waarschijnlijk heeft iemand die het komende jaar niets breekt een hogere score dan iemand die dat wel doet?',
  'By what share does the score reduce the error of foretelling who breaks something next year?':
    'Met welk deel vermindert de score de fout bij het voorzeggen wie volgend jaar iets breekt?',
  'How unequally are points held, from 0 (all alike) to 1 (one has all)?':
    'Hoe ongelijk zijn punten verdeeld, van 0 (allen gelijk) tot 1 (één heeft alles)?',
  'How much do people change places by score within five years, from 0 (nobody) to 1 (the past says nothing)?':
    'Hoeveel wisselen mensen binnen vijf jaar van plaats naar score, van 0 (niemand) tot 1 (het verleden zegt niets)?',
  'How much do people change places by score within a year, from 0 (nobody) to 1 (the past says nothing)?':
    'Hoeveel wisselen mensen binnen een jaar van plaats naar score, van 0 (niemand) tot 1 (het verleden zegt niets)?',
  'How much better does the score foresee breaches than the same score with nothing attached?':
    'Hoeveel beter voorziet de score overtredingen dan dezelfde score waar niets aan vastzit?',
  'Of those who are critical in private, what share says nothing in the last month?':
    'Van wie in stilte kritisch is, welk deel zegt in de laatste maand niets?',
  'By how much does the risk ratio of group B fall if nothing false is recorded?':
    'Hoeveel daalt de risicoverhouding van groep B als er niets onjuists wordt vastgelegd?',
  'In what share of months do people say in public that there is no work or no money?':
    'In welk deel van de maanden zeggen mensen in het openbaar dat er geen werk of geld is?',
  'What share of the ties that those under a sanction would have without a regime have they lost?':
    'Welk deel van de banden die zij zonder regime zouden hebben, is wie onder een sanctie staat kwijt?',
  'How many ties does a citizen have as the last month begins?':
    'Hoeveel banden heeft een burger bij het begin van de laatste maand?',
  'Of all ties that are cut, what share is cut because friends count?':
    'Van alle banden die worden verbroken, welk deel omdat vrienden meetellen?',
  'How many ties do those in the lowest fifth of scores have at the end?':
    'Hoeveel banden heeft het laagste vijfde naar score aan het eind?',
  'Two years after a sanction by a false record alone, how many more of 100 are under one than of the same kind of people who had none?':
    'Twee jaar na een sanctie alleen door een onjuiste vermelding, hoeveel meer van 100 staan onder een sanctie dan van zulke mensen die er geen hadden?',
  'How many times as long does a spell last as where sanctions leave income alone?':
    'Hoeveel keer zo lang duurt een periode als waar sancties het inkomen met rust laten?',
  'What share of citizens is without work in the last month?':
    'Welk deel van de burgers is in de laatste maand zonder werk?',
  'Of 1,000 months in which true records bring no sanction, how many were lived under one?':
    'Van 1.000 maanden waarin juiste vermeldingen geen sanctie brengen, hoeveel zijn er onder een sanctie geleefd?',
  'Of the months under a sanction, what share had one in force only because of a false record?':
    'In welk deel van de maanden onder een sanctie gold er een alleen door een onjuiste vermelding?',
  'Of the months in which true records alone would bring a sanction, in what share was one of them not in force?':
    'In welk deel van de maanden waarin juiste vermeldingen alleen een sanctie zouden brengen, gold er een van die niet?',
  Gini: 'Gini',
  'AUC points': 'AUC-punten',
  'percentage points': 'procentpunten',
  '%': '%',
  'per 1,000 citizen-months': 'per 1.000 burgermaanden',
  'citizens per breach': 'burgers per overtreding',
  'door-months per point of gravity': 'deurmaanden per punt van ernst',
  points: 'punten',
  months: 'maanden',
  'kinds of data': 'soorten gegevens',
  correlation: 'correlatie',
  'months of median expenditure': 'maanden aan mediane uitgaven',
  '0 to 1.25': '0 tot 1,25',
  'Theil T': 'Theil T',
  'per 1,000 citizens': 'per 1.000 burgers',
  'per 1,000 citizen-years': 'per 1.000 burgerjaren',
  '0 to 1': '0 tot 1',
  'breaches per wrongful sanction': 'overtredingen per onterechte sanctie',
  times: 'keer',
  'per 1,000': 'per 1.000',
  '0.5 (a coin) to 1 (always)': '0,5 (een munt) tot 1 (altijd)',
  'share of the error without a score': 'deel van de fout zonder score',
  ties: 'banden',
  'No partner that could know reports on you.': 'Geen partner die het kan weten, meldt iets over u.',
  'Nothing is recorded that would count for you.': 'Er is niets vastgelegd dat voor u zou tellen.',
  'extremely good': 'uitmuntend',
  exceptional: 'uitzonderlijk',
  excellent: 'uitstekend',
  'very good': 'zeer goed',
  good: 'goed',
  fair: 'redelijk',
  medium: 'gemiddeld',
  poor: 'zwak',
  'By what share do those never under a sanction buy more often what the score calls responsible than without a regime?':
    'Met welk deel kopen wie nooit een sanctie kregen vaker wat de score verantwoord noemt dan zonder regime?',
  'Leisure and purchases': 'Vrije tijd en aankopen',
  'Leisure given up by those never sanctioned': 'Vrije tijd opgegeven door wie nooit een sanctie kreeg',
  'Of the long evenings that those never under a sanction would spend gaming without a regime, what share is given up?':
    'Van de lange avonden die wie nooit een sanctie kregen zonder regime zouden gamen, welk deel wordt opgegeven?',
  'Of the ties that those never under a sanction would have without a regime, what share do they not have?':
    'Van de banden die wie nooit een sanctie kregen zonder regime zouden hebben, welk deel hebben zij niet?',
  'Purchases only because they are scored': 'Aankopen alleen omdat zij meetellen',
  'Ties given up by those never sanctioned': 'Banden opgegeven door wie nooit een sanctie kreeg',
};
