/** What keys and rules of a regime file mean, in Dutch, by their English text. */
import type { Meanings } from '../meanings.svelte.js';

export const meanings: Meanings = {
  'A regime: who reports, what counts, what follows, and which rights people have.':
    'Een regime: wie meldt, wat telt, wat volgt, en welke rechten mensen hebben.',
  'In a score of odds: what points of this criterion say of the odds.':
    'In een score van kansverhoudingen: wat punten van dit criterium over de kansverhouding zeggen.',
  'A ledger of points: what everybody begins with, and what each reported event adds or takes.':
    'Een puntenrekening: waarmee iedereen begint, en wat elke gemelde gebeurtenis toevoegt of afneemt.',
  'Points by reported event; several events of a month add up.':
    'Punten per gemelde gebeurtenis; meerdere in één maand tellen op.',
  'Somebody could not pay a bill.': 'Iemand kon een rekening niet betalen.',
  'Somebody was in dispute over a claim.': 'Iemand had een geschil over een vordering.',
  'Somebody criticised the government in public.': 'Iemand bekritiseerde de regering in het openbaar.',
  'Somebody was refused a flight.': 'Iemand werd een vlucht geweigerd.',
  'Somebody spent long evenings gaming.': 'Iemand bracht lange avonden gamend door.',
  'Somebody paid an instalment.': 'Iemand betaalde een termijn.',
  'Somebody was ordered by a court to pay.': 'Iemand werd door een rechter veroordeeld te betalen.',
  'Somebody could not pay an instalment.': 'Iemand kon een termijn niet betalen.',
  'Somebody moved house.': 'Iemand verhuisde.',
  'Somebody missed an appointment.': 'Iemand miste een afspraak.',
  'Somebody committed a minor offence.': 'Iemand beging een lichte overtreding.',
  'Somebody had drawn a benefit that was not due.':
    'Iemand had een uitkering ontvangen die niet verschuldigd was.',
  'Somebody could not travel abroad for want of an employer’s letter.':
    'Iemand kon niet naar het buitenland omdat een brief van de werkgever ontbrak.',
  'Somebody spoke of hard times in public.': 'Iemand sprak in het openbaar over moeilijke tijden.',
  'Somebody got a new phone number.': 'Iemand kreeg een nieuw telefoonnummer.',
  'Somebody bought something the score calls responsible.':
    'Iemand kocht iets dat de score verantwoord noemt.',
  'Somebody was refused a place at a school.': 'Iemand werd een plaats op een school geweigerd.',
  'Names for stretches of the scale, from the worst grade to the best.':
    'Namen voor stukken van de schaal, van het slechtste oordeel tot het beste.',
  'A list: what puts people on it, how long, and in which parts of life it closes doors.':
    'Een lijst: wat mensen erop zet, hoe lang, en in welke delen van het leven zij deuren sluit.',
  'What puts somebody on the list, by kind of record.': 'Wat iemand op de lijst zet, per soort aantekening.',
  'The discretion of those who have to turn people away, by domain; 100 where unsaid.':
    'De ruimte van wie mensen moeten wegsturen, per levensgebied; 100 waar niets is gezegd.',
  'Four switches of rules that stand elsewhere in the file.':
    'Vier schakelaars van regels die elders in het bestand staan.',
  'The name of the file without its ending.': 'De naam van het bestand zonder de uitgang.',
  'One line.': 'Eén regel tekst.',
  'What it is, in a few sentences.': 'Wat het is, in een paar zinnen.',
  'The preset or file this one changes; whatever is not said here is as it is there.':
    'Het voorbeeld of bestand dat dit wijzigt; wat hier niet is gezegd, is zoals daar.',
  'score: criteria with weights. ledger: points by event. list: triggers and no score. none: nobody is judged.':
    'score: criteria met gewichten. ledger: punten per gebeurtenis. list: aanleidingen en geen score. none: niemand wordt beoordeeld.',
  'documented: in a published rule. reported: the press or the article says so. assumed: ours.':
    'documented: in een gepubliceerde regel. reported: volgens de pers of het artikel. assumed: van ons.',
  'Where this comes from.': 'Waar dit vandaan komt.',
  'From this month people may join.': 'Vanaf deze maand mogen mensen meedoen.',
  'From this month everybody is scored.': 'Vanaf deze maand krijgt iedereen een score.',
  'Whether this is part of the regime. What a file names is, unless it says no.':
    'Of dit deel is van het regime. Wat een bestand noemt is dat, tenzij het nee zegt.',
  'Percent of citizens it knows.': 'Percentage burgers dat hij kent.',
  'Percent of true events it overlooks.': 'Percentage ware gebeurtenissen dat hem ontgaat.',
  'Percent of the citizens it knows who get a false record in a month.':
    'Percentage van de burgers die hij kent dat in een maand een onjuiste aantekening krijgt.',
  'Months until a report counts.': 'Maanden voordat een melding telt.',
  'Multiplies false records and identity mix-ups; 0 = a register without errors of its own.':
    'Vermenigvuldigt onjuiste aantekeningen en verwisselingen; 0 = een register zonder eigen fouten.',
  'How many times as often the groups get a false record.':
    'Hoeveel keer zo vaak de groepen een onjuiste aantekening krijgen.',
  'Percent of citizens a month who get a record of somebody with a like name.':
    'Percentage burgers per maand dat een aantekening krijgt van iemand met een naam die erop lijkt.',
  'How long a record counts.': 'Hoe lang een aantekening telt.',
  'Months of a period; of each it is known only whether there was a record. Sixteen are kept at most.':
    'Maanden van een periode; van elke is alleen bekend of er een aantekening was. Er worden er hoogstens zestien bewaard.',
  'Whether what is older stays in the oldest period for ever.':
    'Of wat ouder is voor altijd in de oudste periode blijft.',
  'Whether each domain of life may look at evidence of its own only, instead of at one score for all.':
    'Of elk levensgebied alleen naar eigen gegevens mag kijken, in plaats van naar één score voor alles.',
  'Whether partners also keep what they know of private life, which no decision reads.':
    'Of partners ook bewaren wat zij van het privéleven weten, dat geen besluit leest.',
  'Percent of the score; all weights together make 100, or all are 0. In a score of odds: percent of its evidence that a criterion counts with.':
    'Percentage van de score; alle gewichten samen zijn 100, of alle zijn 0. In een score van kansverhoudingen: voor welk percentage van zijn bewijs een criterium telt.',
  'From so many points of the criterion on: the natural logarithm of how much more often people there keep what was agreed.':
    'Vanaf zoveel punten van het criterium: de natuurlijke logaritme van hoeveel vaker mensen daar nakomen wat is afgesproken.',
  'The same for whom no partner knows that could.':
    'Hetzelfde voor wie geen partner kent die het zou kunnen.',
  'Whether this part of the criterion counts.': 'Of dit deel van het criterium telt.',
  'How friends count: their mean score, the lowest one, the share of them on the list, the share who are on it or criticise or talk of hard times in public, or not at all.':
    'Hoe vrienden tellen: hun gemiddelde score, de laagste, het deel van hen op de lijst, het deel dat daarop staat of in het openbaar kritiek heeft of over moeilijke tijden spreekt, of helemaal niet.',
  'fixed: points make the score. rank: the place among all who are scored does, from the lowest score to the highest, so that what one gains another loses. odds: weights of evidence do, so that so many points double the odds.':
    'fixed: punten maken de score. rank: de plaats onder allen met een score, van de laagste tot de hoogste, zodat wat de een wint een ander verliest. odds: gewichten van bewijs, zodat zoveel punten de kansverhouding verdubbelen.',
  'The lowest score.': 'De laagste score.',
  'The highest score.': 'De hoogste score.',
  'The score of somebody who has the reference points in every criterion.':
    'De score van iemand met de referentiepunten in elk criterium.',
  'How far points move the score.': 'Hoe sterk punten de score bewegen.',
  'In a score of odds: how many keep what was agreed for each who does not, at the neutral score.':
    'In een score van kansverhoudingen: hoeveel nakomen wat is afgesproken voor elk die dat niet doet, bij de neutrale score.',
  'In a score of odds: the same where no criterion says anything; as at the neutral score where unsaid.':
    'In een score van kansverhoudingen: hetzelfde waar geen criterium iets zegt; zoals bij de neutrale score als niets is gezegd.',
  'In a score of odds: points that double the odds.':
    'In een score van kansverhoudingen: punten die de kansverhouding verdubbelen.',
  'Months between two scores.': 'Maanden tussen twee scores.',
  'Points a score must rise above a cut-off before a sanction ends.':
    'Punten die een score boven een grens moet stijgen voordat een sanctie eindigt.',
  'In force below this score.': 'Van kracht onder deze score.',
  'By a grade instead of points: a sanction covers it and all worse, a privilege all better.':
    'Per oordeel in plaats van punten: een sanctie geldt voor dat en alle slechtere, een voorrecht voor alle betere.',
  'For this percentage of people, those with the lowest scores.':
    'Voor dit percentage mensen, die met de laagste scores.',
  'Granted from this score up.': 'Gegeven vanaf deze score.',
  'For this percentage of people, those with the highest scores.':
    'Voor dit percentage mensen, die met de hoogste scores.',
  'The balance everybody begins with.': 'Het saldo waarmee iedereen begint.',
  'No balance falls below this.': 'Geen saldo daalt hieronder.',
  'No balance rises above this.': 'Geen saldo stijgt hierboven.',
  'Months after which everybody begins anew; 0 = never.':
    'Maanden waarna iedereen opnieuw begint; 0 = nooit.',
  'Points for a month in which this is reported.': 'Punten voor een maand waarin dit wordt gemeld.',
  'The grade ends below so many points; the best has no end.':
    'Het oordeel eindigt onder zoveel punten; het beste heeft geen einde.',
  'When the list starts.': 'Wanneer de lijst begint.',
  'The shortest stay on the list.': 'Het kortste verblijf op de lijst.',
  'compliance: off the list once nothing stands unpaid. term: after the shortest stay.':
    'compliance: van de lijst zodra niets meer openstaat. term: na het kortste verblijf.',
  'Whether friends and others see who is listed.': 'Of vrienden en anderen zien wie op de lijst staat.',
  'The domains of life in which being listed closes doors.':
    'De levensgebieden waarin de lijst deuren sluit.',
  'So many periods with a record put somebody on the list.':
    'Zoveel perioden met een aantekening zetten iemand op de lijst.',
  'Only records of the last so many months count.':
    'Alleen aantekeningen van de laatste zoveel maanden tellen.',
  'Only while bills or instalments stand unpaid.': 'Alleen zolang rekeningen of termijnen onbetaald zijn.',
  'When sanctions start.': 'Wanneer sancties beginnen.',
  'Percent of months in which a gatekeeper enforces what is in force: benefits.':
    'Percentage van de maanden waarin een poortwachter afdwingt wat van kracht is: uitkeringen.',
  'Percent of months in which a gatekeeper enforces what is in force: car-rental.':
    'Percentage van de maanden waarin een poortwachter afdwingt wat van kracht is: autoverhuur.',
  'Percent of months in which a gatekeeper enforces what is in force: credit.':
    'Percentage van de maanden waarin een poortwachter afdwingt wat van kracht is: krediet.',
  'Percent of months in which a gatekeeper enforces what is in force: dating.':
    'Percentage van de maanden waarin een poortwachter afdwingt wat van kracht is: daten.',
  'Percent of months in which a gatekeeper enforces what is in force: housing.':
    'Percentage van de maanden waarin een poortwachter afdwingt wat van kracht is: wonen.',
  'Percent of months in which a gatekeeper enforces what is in force: public-listing.':
    'Percentage van de maanden waarin een poortwachter afdwingt wat van kracht is: openbare vermelding.',
  'Percent of months in which a gatekeeper enforces what is in force: rate.':
    'Percentage van de maanden waarin een poortwachter afdwingt wat van kracht is: rente.',
  'Percent of months in which a gatekeeper enforces what is in force: repayment.':
    'Percentage van de maanden waarin een poortwachter afdwingt wat van kracht is: terugbetaling.',
  'Percent of months in which a gatekeeper enforces what is in force: school.':
    'Percentage van de maanden waarin een poortwachter afdwingt wat van kracht is: school.',
  'Percent of months in which a gatekeeper enforces what is in force: travel.':
    'Percentage van de maanden waarin een poortwachter afdwingt wat van kracht is: reizen.',
  'Percent of months in which a gatekeeper enforces what is in force: work.':
    'Percentage van de maanden waarin een poortwachter afdwingt wat van kracht is: werk.',
  'When privileges start.': 'Wanneer voorrechten beginnen.',
  'When a breach in one domain starts to count in others.':
    'Wanneer een breuk in één levensgebied in andere begint te tellen.',
  'The domains a breach in any of them counts in.': 'De levensgebieden waarin een breuk in één ervan telt.',
  'Breach records within a year that put somebody on the list.':
    'Breuken binnen een jaar die iemand op de lijst zetten.',
  'Percent who are on the list already in the month in which it starts.':
    'Percentage dat al op de lijst staat in de maand waarin zij begint.',
  'The domains in which the list closes doors before sanctions start.':
    'De levensgebieden waarin de lijst deuren sluit voordat sancties beginnen.',
  'What people are told: the whole rule, the criteria only, or nothing.':
    'Wat mensen te horen krijgen: de hele regel, alleen de criteria, of niets.',
  'Whether people respond to the regime at all.': 'Of mensen überhaupt op het regime reageren.',
  'Who leaves in a month, on 65,536 for each step of resentment':
    'Wie er in een maand weggaat, op 65.536 voor elke stap van wrok',
  'Percent of those without sanctions who come back in a month':
    'Percentage van wie zonder sancties is dat in een maand terugkomt',
  'What a door is worth, in points of score times steps of the taste for games':
    'Wat een deur waard is, in scorepunten maal stappen van de smaak voor spellen',
  'How many points somebody can add by what is bought and by evenings':
    'Hoeveel punten iemand kan toevoegen met aankopen en met avonden',
  'What a point costs in purchases, in steps of the taste for games':
    'Wat een punt aan aankopen kost, in stappen van de smaak voor spellen',
  'How many times as much for whom money lacks': 'Hoeveel keer zoveel voor wie geld ontbreekt',
  'Pull on purchases for each point': 'Trek op aankopen per punt',
  'Pull on leisure for each point': 'Trek op vrije tijd per punt',
  'Cuts on 65,536 for each band step of difference': 'Verbroken banden op 65.536 voor elke band verschil',
  'Band steps of difference that are tolerated': 'Banden verschil die worden verdragen',
  'Percent who cut a tie to somebody on the list when it is reconsidered':
    'Percentage dat een band met iemand op de lijst verbreekt als die wordt overwogen',
  'Percent who offer a new tie to somebody whose score is no lower':
    'Percentage dat een nieuwe band aanbiedt aan iemand met geen lagere score',
  'Nobody with this many friends looks for more': 'Niemand met zoveel vrienden zoekt er meer',
  'Percent who join in a month': 'Percentage dat in een maand meedoet',
  'Percent more who support the government': 'Percentage meer van wie de regering steunt',
  'Percent more who are careful': 'Percentage meer van wie voorzichtig is',
  'Percent more when most friends have joined': 'Percentage meer als de meeste vrienden meedoen',
  'Risk when speech is scored': 'Risico als uitspraken meetellen',
  'More when sanctioned oneself': 'Meer als men zelf een sanctie heeft',
  'More for each friend on the list': 'Meer voor elke vriend op de lijst',
  'More when the rules are not open': 'Meer als de regels niet open zijn',
  'Below this score the pull is twice as strong': 'Onder deze score is de trek twee keer zo sterk',
  'Percent of the pull that remains when all is known':
    'Percentage van de trek dat blijft als alles bekend is',
  'Percent when the criteria are known and the algorithm is not':
    'Percentage als de criteria bekend zijn en het algoritme niet',
  'Percent when all is secret': 'Percentage als alles geheim is',
  'Percent of months in which, when all is secret, the effort goes to one criterion at random':
    'Percentage van de maanden waarin, als alles geheim is, de moeite willekeurig naar één criterium gaat',
  'Percent of those looking for work who must have found some for the last to take more care; for the first none':
    'Percentage van wie werk zoekt dat het gevonden moet hebben voordat de laatste meer zorg besteedt; voor de eerste geen',
  'By how many steps of care, of 64': 'Met hoeveel stappen van zorg, van 64',
  'Reported conduct below which somebody is sent; 128 is neutral':
    'Gemeld gedrag waaronder iemand wordt gestuurd; 128 is neutraal',
  'Months without work from which somebody is sent': 'Maanden zonder werk vanaf welke iemand wordt gestuurd',
  'Months a programme lasts': 'Maanden die een programma duurt',
  'Steps for a month under a sanction one knows to be wrongful, where one else counts; known where all is told':
    'Stappen voor een maand onder een sanctie waarvan men weet dat zij onterecht is, waar er anders één telt; bekend waar alles wordt verteld',
  'Percent by which a belief raises or lowers the chance of being hired at most':
    'Percentage waarmee een geloof de kans op werk hoogstens verhoogt of verlaagt',
  'Whether consequences reach work, loans and homes.': 'Of gevolgen werk, leningen en woningen bereiken.',
  'Percent who appeal in a month, of those who are told of a false record':
    'Percentage dat in een maand bezwaar maakt, van wie over een onjuiste aantekening is ingelicht',
  'Percent of that who appeal without being told, or against a record that is true':
    'Percentage daarvan dat bezwaar maakt zonder te zijn ingelicht, of tegen een ware aantekening',
  'Percent of appeals against false records that succeed':
    'Percentage van de bezwaren tegen onjuiste aantekeningen dat slaagt',
  'Percent of appeals against true records that succeed':
    'Percentage van de bezwaren tegen ware aantekeningen dat slaagt',
  'Months until an appeal is decided': 'Maanden voordat over een bezwaar is beslist',
  'Appeals that can be decided in a month, for every 100,000 citizens':
    'Bezwaren waarover in een maand kan worden beslist, per 100.000 burgers',
  'When this right begins; with the regime unless said otherwise.':
    'Wanneer dit recht begint; met het regime tenzij anders gezegd.',
  'Most domains with a sanction at a time, the first in their order':
    'Hoogste aantal levensgebieden met een sanctie tegelijk, de eerste in hun volgorde',
  'Percent of false records, mix-ups and missed events that remain':
    'Percentage van onjuiste aantekeningen, verwisselingen en gemiste gebeurtenissen dat overblijft',
  'Who leaves in a month, on 65,536': 'Wie er in een maand weggaat, op 65.536',
  'More for each step of resentment, on 65,536': 'Meer voor elke stap van wrok, op 65.536',
  'Score by which whoever has left is treated: its sanctions are in force; 0 = as if nothing were known':
    'Score waarnaar wie weg is wordt behandeld: haar sancties zijn van kracht; 0 = alsof niets bekend was',
  'Months after which a record no longer counts, in steps of whole periods of its field':
    'Maanden waarna een aantekening niet meer telt, in stappen van hele perioden van haar veld',
  'Months without a new record after which all are struck':
    'Maanden zonder nieuwe aantekening waarna alle worden geschrapt',
  'People whose sanctions can be reviewed in a month, for every 100,000 citizens':
    'Mensen van wie de sancties in een maand kunnen worden bekeken, per 100.000 burgers',
  'Percent of sanctions that rest on false records alone which are lifted':
    'Percentage sancties op alleen onjuiste aantekeningen dat wordt opgeheven',
  'Percent of other sanctions which are lifted': 'Percentage andere sancties dat wordt opgeheven',
  'Whether a sanction waits until it was reviewed': 'Of een sanctie wacht tot zij is bekeken',
  'false: errors.scale 0.': 'false: errors.scale 0.',
  'false: peer.mode none.': 'false: peer.mode none.',
  'false: joint-punishment.enabled false.': 'false: joint-punishment.enabled false.',
  'false: feedback.economic false.': 'false: feedback.economic false.',
  'What this regime is to be judged by, at most five measures.':
    'Waaraan dit regime moet worden afgemeten, hoogstens vijf maten.',
  // keys
  Phases: 'Fasen',
  Partners: 'Partners',
  Errors: 'Fouten',
  Register: 'Register',
  Criteria: 'Criteria',
  'Weights of evidence': 'Gewichten van bewijs',
  Peer: 'Vrienden',
  Scale: 'Schaal',
  'Cut offs': 'Grenzen',
  Ledger: 'Puntenrekening',
  Events: 'Gebeurtenissen',
  Grades: 'Oordelen',
  'Extremely good': 'Buitengewoon goed',
  Exceptional: 'Uitzonderlijk',
  Excellent: 'Uitstekend',
  'Very good': 'Zeer goed',
  Good: 'Goed',
  Fair: 'Redelijk',
  Medium: 'Gemiddeld',
  Poor: 'Slecht',
  List: 'Lijst',
  Triggers: 'Aanleidingen',
  Enforced: 'Afgedwongen',
  Sanctions: 'Sancties',
  Privileges: 'Voorrechten',
  'Joint punishment': 'Gezamenlijke bestraffing',
  Blacklist: 'Zwarte lijst',
  Opacity: 'Geheimhouding',
  Responses: 'Reacties',
  Feedback: 'Terugwerking',
  Rights: 'Rechten',
  Mechanisms: 'Mechanismen',
  Endpoints: 'Eindmaten',
  Exit: 'Uitweg',
  'By partner': 'Per partner',
  Id: 'Kenmerk',
  Title: 'Titel',
  Story: 'Verhaal',
  Extends: 'Bouwt voort op',
  Kind: 'Soort',
  Score: 'Score',
  None: 'Geen',
  Status: 'Status',
  Documented: 'Gedocumenteerd',
  Reported: 'Gemeld',
  Assumed: 'Aangenomen',
  Source: 'Bron',
  Voluntary: 'Vrijwillig',
  Mandatory: 'Verplicht',
  Never: 'Nooit',
  Enabled: 'Ingeschakeld',
  Coverage: 'Bereik',
  Misses: 'Gemist',
  'False records': 'Onjuiste aantekeningen',
  'Delay months': 'Vertraging in maanden',
  'Group factors': 'Factoren per groep',
  'Identity mix ups': 'Verwisselingen van personen',
  'Retention months': 'Bewaarmaanden',
  'Slot months': 'Maanden per periode',
  Sticky: 'Blijvend',
  Siloed: 'Gescheiden',
  'Private life': 'Privéleven',
  Weight: 'Gewicht',
  Bands: 'Banden',
  Unknown: 'Onbekend',
  'Speech points': 'Punten voor uitspraken',
  'On time points': 'Punten voor op tijd',
  Mode: 'Wijze',
  Mean: 'Gemiddelde',
  Worst: 'Laagste',
  'Listed share': 'Deel op de lijst',
  Conduct: 'Gedrag',
  Fixed: 'Vast',
  Rank: 'Rang',
  Odds: 'Kansverhouding',
  Min: 'Minimum',
  Max: 'Maximum',
  Neutral: 'Neutraal',
  Gain: 'Versterking',
  'Population odds': 'Kansverhouding van de bevolking',
  'Points to double': 'Punten tot verdubbeling',
  'Update months': 'Maanden tussen scores',
  Hysteresis: 'Hysterese',
  Below: 'Onder',
  Grade: 'Oordeel',
  Lowest: 'Laagste',
  'At least': 'Vanaf',
  Highest: 'Hoogste',
  Start: 'Begin',
  Floor: 'Bodem',
  Cap: 'Plafond',
  'Reset months': 'Maanden tot nieuw begin',
  Points: 'Punten',
  From: 'Vanaf wanneer',
  'Minimum months': 'Kortste duur in maanden',
  Compliance: 'Nakoming',
  Term: 'Termijn',
  Published: 'Openbaar',
  Domains: 'Levensgebieden',
  Benefits: 'Uitkeringen',
  'Car rental': 'Autoverhuur',
  Credit: 'Krediet',
  Dating: 'Daten',
  Housing: 'Wonen',
  'Public listing': 'Openbare vermelding',
  Rate: 'Rente',
  Repayment: 'Terugbetaling',
  School: 'School',
  Travel: 'Reizen',
  Work: 'Werk',
  All: 'Alle',
  Records: 'Aantekeningen',
  'Within months': 'Binnen maanden',
  'While unpaid': 'Zolang onbetaald',
  'Breach records': 'Aantekeningen van breuken',
  'At start': 'Bij het begin',
  'Early domains': 'Vroege levensgebieden',
  Open: 'Open',
  'Known criteria': 'Criteria bekend',
  Secret: 'Geheim',
  Resentful: 'Uit wrok',
  Returns: 'Terugkeer',
  Worth: 'Waarde',
  Reach: 'Bereik',
  Price: 'Prijs',
  Hardship: 'Bij geldgebrek',
  'Purchases per point': 'Aankopen per punt',
  'Evenings per point': 'Avonden per punt',
  Slope: 'Helling',
  Tolerated: 'Verdragen',
  Listed: 'Op de lijst',
  Offers: 'Aanbod',
  'Most friends': 'Meeste vrienden',
  Usual: 'Gewoonlijk',
  Supportive: 'Steunend',
  Careful: 'Voorzichtig',
  Company: 'Gezelschap',
  'Speech scored': 'Uitspraken tellen',
  Sanctioned: 'Met sanctie',
  'Listed friend': 'Vriend op de lijst',
  Opaque: 'Ondoorzichtig',
  'Low score': 'Lage score',
  'Wrong guesses': 'Verkeerd gegokt',
  Trouble: 'Moeite',
  Steps: 'Stappen',
  'Conduct below': 'Gedrag onder',
  'Months without work': 'Maanden zonder werk',
  Months: 'Maanden',
  'Noticed wrong': 'Onterecht en geweten',
  Most: 'Hoogstens',
  Economic: 'Economisch',
  Probability: 'Kans',
  'Untold share': 'Deel zonder bericht',
  'Success false': 'Slaagt bij onjuist',
  'Success true': 'Slaagt bij waar',
  Capacity: 'Capaciteit',
  Remaining: 'Overblijvend',
  'Treated as': 'Behandeld als',
  'Lifts wrongful': 'Heft onterechte op',
  'Lifts others': 'Heft andere op',
  Suspends: 'Stelt uit',
  'Spill over': 'Doorwerking',
};
