//! Countries and organisations: each ambiguity has a sentence of its own, in both readings.

use demarche::{CountryForm, Story};

/// "code words" of each mention, in text order. The sign before the words of a capital is @, of a government !; / separates candidates.
fn read(text: &str) -> String {
    show(text, &demarche::extract(text))
}

fn show(text: &str, story: &Story) -> String {
    let mut mentions: Vec<_> = story
        .countries
        .iter()
        .flat_map(|country| country.mentions.iter().map(move |mention| (mention.span, country, mention)))
        .collect();
    mentions.sort_by_key(|(span, ..)| *span);
    let shown = mentions.into_iter().map(|(span, country, mention)| {
        let sign = match mention.form {
            CountryForm::Capital => "@",
            CountryForm::Metonym => "!",
            _ => " ",
        };
        let code = if mention.candidates.is_empty() { country.code.to_string() } else { mention.candidates.join("/") };
        format!("{code}{sign}{}", span.of(text))
    });
    shown.collect::<Vec<_>>().join(", ")
}

/// The ids of the organisations, in text order.
fn organisations(text: &str) -> String {
    let story = demarche::extract(text);
    let mut mentions: Vec<_> = story
        .organisations
        .iter()
        .flat_map(|found| found.mentions.iter().map(move |mention| (mention.span, &found.id)))
        .collect();
    mentions.sort_by_key(|(span, _)| *span);
    mentions.into_iter().map(|(_, id)| id.to_string()).collect::<Vec<_>>().join(", ")
}

/// Reads all texts and reports every difference at once.
fn check(read: impl Fn(&str) -> String, cases: &[(&str, &str)]) {
    let wrong: Vec<_> = cases
        .iter()
        .map(|(text, wanted)| (text, wanted, read(text)))
        .filter(|(_, wanted, found)| found != *wanted)
        .map(|(text, wanted, found)| format!("{text}\n  wanted {wanted}\n  found  {found}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn names_spellings_and_abbreviations() {
    check(
        read,
        &[
            ("Türkiye and Czechia signed.", "TR Türkiye, CZ Czechia"),
            (
                "Côte d’Ivoire, formerly the Ivory Coast, and Eswatini, once Swaziland.",
                "CI Côte d’Ivoire, CI Ivory Coast, SZ Eswatini, SZ Swaziland",
            ),
            ("Officials of the DPRK, the ROK, the DRC and the UAE met.", "KP DPRK, KR ROK, CD DRC, AE UAE"),
            (
                "Envoys of the RF met in Russia, as Russian law asks. Ministers of the Federation of St. Kitts and Nevis came.",
                "RU RF, RU Russia, RU Russian, KN Federation of St. Kitts and Nevis",
            ),
            (
                "The U.S., the US and the USA; the UK, the U.K. and Great Britain.",
                "US U.S., US US, US USA, GB UK, GB U.K., GB Great Britain",
            ),
            ("The Gambia and Cabo Verde joined Burma.", "GM Gambia, CV Cabo Verde, MM Burma"),
            ("Kosovo thanked Taiwan and Palestine.", "XK Kosovo, TW Taiwan, PS Palestine"),
            (
                "The Islamic Republic of Iran answered the Russian Federation.",
                "IR Islamic Republic of Iran, RU Russian Federation",
            ),
            ("Greenland, Gibraltar and Hong Kong have codes of their own.", "GL Greenland, GI Gibraltar, HK Hong Kong"),
            (
                "The Soviet Union is not Russia, nor was Czechoslovakia Czechia.",
                "SUHH Soviet Union, RU Russia, CSHH Czechoslovakia, CZ Czechia",
            ),
            ("careless notes on british and russian envoys", "GB british, RU russian"),
        ],
    );
}

#[test]
fn people_and_adjectives() {
    check(
        read,
        &[
            ("A Briton, two Poles, three Danes and a Turk.", "GB Briton, PL Poles, DK Danes, TR Turk"),
            (
                "Emirati, Kosovar and Filipino envoys met Philippine ministers.",
                "AE Emirati, XK Kosovar, PH Filipino, PH Philippine",
            ),
            ("A pro-Chilean and anti-Israel crowd stood by.", "CL Chilean, IL Israel"),
            (
                "Scottish and Welsh firms came from Northern Ireland and England.",
                "GB Scottish, GB Welsh, GB Northern Ireland, GB England",
            ),
            ("An Irish team from Ireland played.", "IE Irish, IE Ireland"),
        ],
    );
}

#[test]
fn the_longer_name_wins() {
    check(
        read,
        &[
            (
                "Guinea, Equatorial Guinea, Guinea-Bissau and Papua New Guinea.",
                "GN Guinea, GQ Equatorial Guinea, GW Guinea-Bissau, PG Papua New Guinea",
            ),
            ("Sudan is not South Sudan.", "SD Sudan, SS South Sudan"),
            ("Samoa is not American Samoa.", "WS Samoa, AS American Samoa"),
            ("Dominica is not the Dominican Republic.", "DM Dominica, DO Dominican Republic"),
            ("Niger and Nigeria, Nigerien and Nigerian herders.", "NE Niger, NG Nigeria, NE Nigerien, NG Nigerian"),
            ("Mali and Malawi agreed.", "ML Mali, MW Malawi"),
            ("North Macedonia was once just Macedonia.", "MK North Macedonia, MK Macedonia"),
            ("Micronesia and the Federated States of Micronesia.", "FM Micronesia, FM Federated States of Micronesia"),
            ("The British Virgin Islands and the US Virgin Islands.", "VG British Virgin Islands, VI US Virgin Islands"),
        ],
    );
}

#[test]
fn a_form_that_countries_share_is_open_unless_another_name_decides() {
    check(
        read,
        &[
            ("Talks on Korea resumed.", "KR/KP Korea"),
            ("A Korean delegate left Pyongyang.", "KP Korean, KP@Pyongyang"),
            ("A Korean delegate left Seoul.", "KR Korean, KR@Seoul"),
            ("Congolese troops withdrew.", "CD/CG Congolese"),
            ("Congolese troops left Kinshasa.", "CD Congolese, CD@Kinshasa"),
            ("The Congo sent help to Brazzaville.", "CG Congo, CG@Brazzaville"),
            ("Dominican farmers wrote to Roseau’s council and to Dominica’s minister.", "DM Dominican, DM@Roseau, DM Dominica"),
            ("Dominican farmers marched in Santo Domingo.", "DO Dominican, DO@Santo Domingo"),
            ("Ships passed Saint Martin.", "MF/SX Saint Martin"),
            ("Congo, Dem. Rep., Congo-Kinshasa and Congo, Rep. met.", "CD Congo, Dem. Rep., CD Congo-Kinshasa, CG Congo, Rep."),
            ("Ships passed the Virgin Islands.", "VG/VI Virgin Islands"),
        ],
    );
}

#[test]
fn the_words_around_a_name_decide() {
    check(
        read,
        &[
            // A given name before a family name, after an office, after an unknown word; after an ordinary word it is not a name.
            ("Minister Jordan van der Poe spoke.", ""),
            ("India Gate opened.", "IN India"),
            ("Let us go to Jordan Fabian.", ""),
            ("They work for Chad Basin farmers.", "TD Chad"),
            // The capital of the first word of a sentence is no evidence.
            ("We love Hotel Norway here.", ""),
            ("Old Norway had no roads.", "NO Norway"),
            ("Pressler England scored twice.", ""),
            ("Mr Lowe spoke. At Wembley England won.", "GB England"),
            ("Yesterday Jordan agreed.", "JO Jordan"),
            ("In the end England won.", "GB England"),
            ("In the end Jordan won.", "JO Jordan"),
            // Firms and schools of a state or a town.
            ("Georgia Lumber Co. sold timber.", ""),
            ("Lebanon Central Academy reopened.", ""),
            ("Lebanon Valley Paper Company closed.", ""),
            ("Norway Central Academy reopened.", ""),
            // No state or town has this name, so the firm is from the country.
            ("Welsh Coal Company opened a mine.", "GB Welsh"),
            // A party and a state need a hyphen, a town and its state a comma, two halves of a compound a hyphen.
            ("Under plan D, Georgia sends help.", "GE Georgia"),
            ("Crews from Dahlonega and Georgia met.", "GE Georgia"),
            ("A crew from Dahlonega, Georgia, won. In Batumi Georgia won.", "GE Georgia"),
            ("The Anglo, Russian and Polish clubs met.", "RU Russian, PL Polish"),
            ("Anglo-Irish relations improved.", "GB Anglo, IE Irish"),
            // What only a state has.
            ("A crew from Dahlonega, Georgia, won. The Georgia parliament met.", "GE Georgia"),
            ("A crew from Dahlonega, Georgia, won. Georgia parliament members met.", "GE Georgia"),
            ("A crew from Dahlonega, Georgia, won. The Ambassador to Georgia was glad.", "GE Georgia"),
            ("A crew from Dahlonega, Georgia, won. The people of Georgia sent flowers.", "GE Georgia"),
            ("A crew from Dahlonega, Georgia, won. The crew’s leader left Georgia on Monday.", ""),
            ("A crew from Dahlonega, Georgia, won. She flew back to Georgia.", ""),
            // A contact's address is not a mention.
            ("Talks went on in Oslo.\n\nMedia contact: Embassy of Chile", "NO@Oslo"),
        ],
    );
}

#[test]
fn towns_and_states_abroad() {
    check(
        read,
        &[
            ("Delegates from Georgia met.", "GE Georgia"),
            ("The President of Georgia spoke in Tbilisi.", "GE Georgia, GE@Tbilisi"),
            ("Georgia, Armenia and Azerbaijan opened the road.", "GE Georgia, AM Armenia, AZ Azerbaijan"),
            ("Georgia, Florida and Alabama were flooded.", ""),
            ("Georgia’s Senate passed the bill in Atlanta.", ""),
            ("Georgia lawmakers rejected the bill.", ""),
            ("The bus from Ohio to Tennessee stops in Lebanon and Palestine.", ""),
            // One certain mention outweighs one use for a place elsewhere, and any number of states named nearby.
            ("A crew from Dahlonega, Georgia, won. The President of Georgia spoke. Georgia sent help.", "GE Georgia, GE Georgia"),
            ("The President of Georgia met the governor of Florida in Ohio. Georgia agreed.", "GE Georgia, GE Georgia"),
            ("Georgia, Florida and Alabama were flooded. Tbilisi sent help.", "GE!Tbilisi"),
            ("A crew from Dahlonega, Georgia, won.", ""),
            (
                "A crew from Dahlonega, Georgia, won. Georgia, Armenia and Azerbaijan sent crews too.",
                "GE Georgia, AM Armenia, AZ Azerbaijan",
            ),
            ("Georgetown, Norway and Chile sent crews.", "NO Norway, CL Chile"),
            ("Rep. Ada Poe (R-Georgia) voted no.", ""),
            ("She teaches at the University of Georgia.", ""),
            ("The mayor of Lebanon, Tennessee, resigned.", ""),
            ("The storm hit Cuba, Florida and Texas.", "CU Cuba"),
            ("The storm hit Georgia, Florida and Texas.", ""),
            ("Lebanon, N.H., will host the fair. Lebanon has a new bridge.", ""),
            ("Lebanon High School closed, the Lebanon County sheriff said.", ""),
            ("Lebanon closed its ports after talks in Beirut.", "LB Lebanon, LB@Beirut"),
            ("A store in Palestine, Texas, burned.", ""),
            ("Palestine and Israel exchanged letters.", "PS Palestine, IL Israel"),
            ("The parade in Peru, Indiana, drew thousands.", ""),
            ("Peru exported copper.", "PE Peru"),
            ("In Kenya, talks went on. To Norway the road is long.", "KE Kenya, NO Norway"),
            ("The city of Turkey holds its fair; Turkey has 300 people.", ""),
            ("Turkey recalled its envoy from Paris.", "TR Turkey, FR@Paris"),
            ("The market in Paris, Texas, reopened.", ""),
            ("New Mexico, New Jersey and New England are no countries.", ""),
        ],
    );
}

#[test]
fn two_states_of_one_name_are_both_meant() {
    check(
        read,
        &[
            ("The two Koreas spoke.", "KP Koreas, KR Koreas"),
            (
                "North and South Korea, and both Sudans.",
                "KP North and South Korea, KR North and South Korea, SD Sudans, SS Sudans",
            ),
            (
                "North and South Sudan met the two Congos.",
                "SD North and South Sudan, SS North and South Sudan, CD Congos, CG Congos",
            ),
            ("North and South Korean envoys met.", "KP North and South Korean, KR North and South Korean"),
            ("The British and US Virgin Islands.", "VG British and US Virgin Islands, VI British and US Virgin Islands"),
            ("Russia and Norway, and the Russian Security Council.", "RU Russia, NO Norway, RU Russian"),
        ],
    );
}

#[test]
fn the_article_is_no_initial() {
    check(
        read,
        &[
            ("A French minister spoke.", "FR French"),
            ("An Indian envoy and an Omani one left. A Polish ship sank.", "IN Indian, OM Omani, PL Polish"),
            ("Talks with A. French went on.", ""),
        ],
    );
}

#[test]
fn the_state_of_a_legislator_is_no_country() {
    check(
        read,
        &[("Mr. LUND of Georgia: So do I.", ""), ("Mr Lund of Georgia met the Armenian envoy.", "GE Georgia, AM Armenian")],
    );
}

#[test]
fn people_with_the_names_of_countries() {
    check(
        read,
        &[
            ("Michael Jordan scored; Jordan said he was glad.", ""),
            ("Mr Ireland spoke to the press. Ireland was late.", ""),
            (
                "Michael Jordan met the King of Jordan and the Prime Minister of Jordan. Jordan agreed.",
                "JO Jordan, JO Jordan, JO Jordan",
            ),
            ("Jordan Pellworth, 24, swam the strait.", ""),
            ("King Abdullah said Jordan would host the talks in Amman.", "JO Jordan, JO@Amman"),
            ("Chad Wexley signed for the club.", ""),
            ("Rebels crossed into Chad.", "TD Chad"),
            ("Israel Drummond chaired the panel.", ""),
            ("Israel chaired the panel.", "IL Israel"),
            (
                "The Ambassador to Israel Ruth Lowe and the Prime Minister of Israel David Abt met. Israel agreed.",
                "IL Israel, IL Israel, IL Israel",
            ),
            ("Kenya Whitlow opened the shop.", ""),
            ("Kenya opened the border.", "KE Kenya"),
            ("Mr Holland thanked Ms Ireland.", ""),
            ("Holland beat Ireland.", "NL Holland, IE Ireland"),
            ("A speech by George Washington was read.", ""),
            ("Dr. Paris examined Mrs London.", ""),
        ],
    );
}

#[test]
fn a_capital_is_a_place_or_a_government() {
    check(
        read,
        &[
            ("The minister arrived in Moscow.", "RU@Moscow"),
            ("Moscow said it would answer.", "RU!Moscow"),
            ("Tehran has repeatedly denied this.", "IR!Tehran"),
            ("Beijing must stop.", "CN!Beijing"),
            ("Moscow’s decision was wrong.", "RU!Moscow"),
            ("Moscow’s streets were empty.", "RU@Moscow"),
            ("Pressure on Pyongyang grew.", "KP!Pyongyang"),
            ("Washington and Kyiv agreed on a plan.", "US!Washington, UA!Kyiv"),
            ("The talks ended in Washington, D.C., on Monday.", "US@Washington, D.C."),
            ("Kiev and Nay Pyi Taw are old spellings or new.", "UA@Kiev, MM@Nay Pyi Taw"),
            (
                "The Kremlin, Downing Street, the Élysée and the White House.",
                "RU!Kremlin, GB!Downing Street, FR!Élysée, US!White House",
            ),
            ("Quai d’Orsay and Foggy Bottom wrote to Zhongnanhai.", "FR!Quai d’Orsay, US!Foggy Bottom, CN!Zhongnanhai"),
            ("The White House Office of Trade opened.", ""),
            ("No. 10 said nothing.", "GB!No. 10"),
            ("The No. 10 seed lost.", ""),
            ("Spokane is in Washington state.", ""),
        ],
    );
}

#[test]
fn a_capital_that_is_more_often_another_town_needs_its_country() {
    check(
        read,
        &[
            ("The ferry left Victoria at noon.", ""),
            ("The ferry left Victoria, the capital of Seychelles, at noon.", "SC@Victoria, SC Seychelles"),
            ("Hamilton won the race.", ""),
            ("Bermuda opened an office in Hamilton.", "BM Bermuda, BM@Hamilton"),
            ("Ms Hamilton of Bermuda spoke. Hamilton was glad.", "BM Bermuda"),
            ("Ms Hamilton left Bermuda for Hamilton, Ontario. Hamilton was glad to return.", "BM Bermuda"),
            ("Stanley spoke first.", ""),
            ("The Falkland Islands rebuilt Stanley.", "FK Falkland Islands, FK@Stanley"),
            ("Ships left Plymouth.", ""),
            ("Montserrat mourned Plymouth.", "MS Montserrat, MS@Plymouth"),
        ],
    );
}

#[test]
fn names_of_other_things() {
    check(
        read,
        &[
            ("They signed the Paris Agreement, the Geneva Conventions and the Minsk agreements.", ""),
            ("The Moscow Treaty and the Lima Protocol lapsed.", ""),
            ("The Washington Post and the Panama Papers told it.", ""),
            ("French toast, Turkish delight and a Panama hat.", ""),
            ("The Indian Ocean, the South China Sea and the Persian Gulf.", ""),
            ("Latin American and Native American artists raced for the America’s Cup.", ""),
            ("He ate turkey from china in his jersey.", ""),
            ("The Korea Herald and the Jordan Times reported it.", ""),
            ("The Norwegian Chess Federation met.", ""),
            ("India’s navy crossed the Indian Ocean.", "IN India"),
            ("A house in Jordan Street was sold.", ""),
        ],
    );
}

#[test]
fn another_use_makes_the_bare_word_doubtful() {
    check(
        read,
        &[
            ("An Indian tribe sued. Indian leaders spoke in Tulsa.", ""),
            ("Indian leaders spoke in Tulsa.", "IN Indian"),
            ("Turkey hunters fear a poor year. Turkey sightings fell.", ""),
            ("Turkey fears a poor year.", "TR Turkey"),
            ("South Georgia had rain, and so had Tampa.", ""),
            ("Krill swarm off South Georgia.", "GS South Georgia"),
        ],
    );
}

#[test]
fn a_language_is_not_a_country() {
    check(
        read,
        &[
            ("She answered in Chinese.", ""),
            ("He speaks Polish and reads the Turkish language.", ""),
            ("A French-speaking crew came.", ""),
            ("A Chinese-language paper reported it.", ""),
            ("The ship sank in Chinese waters.", "CN Chinese"),
            ("Polish officials agreed.", "PL Polish"),
        ],
    );
}

#[test]
fn combining_forms_need_a_country() {
    check(
        read,
        &[
            ("Anglo-Russian and Sino-Indian talks.", "GB Anglo, RU Russian, CN Sino, IN Indian"),
            ("A Franco-German plan.", "FR Franco, DE German"),
            ("The Indo-Pacific and the Anglo-Saxons.", ""),
            ("Franco ruled long.", ""),
            ("The Anglo-Zulu War and the Sino-British Joint Declaration.", ""),
            ("The Franco-British treaty lapsed.", "FR Franco, GB British"),
            ("The Norway–Finland Treaty was signed.", "NO Norway, FI Finland"),
            ("The Chile and Peru Treaty was signed.", "CL Chile, PE Peru"),
            ("US-led, UK–Japan and Russia-Iran talks.", "US US, GB UK, JP Japan, RU Russia, IR Iran"),
        ],
    );
}

#[test]
fn each_mention_says_which_rule_decided() {
    let extractor = demarche::Extractor::builder()
        .lexicon("alias\tNO\tname\tNorroway\nalias\tNO\tcapital\tBirka\nalias\tNO\tnation\tNordmark")
        .build()
        .unwrap();
    let rules = |text: &str| {
        let story = extractor.extract(text);
        let mentions = story.countries.iter().flat_map(|country| &country.mentions);
        let mut rules: Vec<_> = mentions.map(|mention| (mention.span, format!("{:?}", mention.rule))).collect();
        rules.sort_unstable();
        rules.into_iter().map(|(_, rule)| rule).collect::<Vec<_>>().join(", ")
    };
    check(
        rules,
        &[
            ("Slovenia agreed.", "UnambiguousForm"),
            ("Norroway agreed.", "CallersRow"),
            ("Nordmark agreed.", "CallersRow"),
            ("She arrived in Birka.", "CapitalAsPlace"),
            ("Birka said no.", "CapitalAsGovernment"),
            ("Moscow said no.", "CapitalAsGovernment"),
            ("She arrived in Moscow.", "CapitalAsPlace"),
            ("The Kremlin said no.", "SeatOfGovernment"),
            ("Scotland and the English coast.", "NationOfState, NationOfState"),
            ("The President of Georgia spoke.", "OfficeOfState"),
            ("Georgia and Slovenia agreed.", "ListedWithCountries, UnambiguousForm"),
            ("Peru exported copper.", "NoRival"),
            ("Talks on Korea resumed.", "LeftOpen"),
            ("A Korean delegate left Seoul.", "SiblingMention, CapitalAsPlace"),
        ],
    );
}

#[test]
fn lines_in_capitals() {
    check(
        read,
        &[
            ("JOIN US FOR OUR ANNUAL MEETING TODAY", ""),
            ("THE US AND CHINA RESUME TRADE TALKS", "US US, CN CHINA"),
            ("THE US RESUMES TRADE TALKS", "US US"),
            ("CARICOM MINISTERS MEET US AMBASSADOR ON TRADE", "US US"),
            ("TURKEY RECALLS ITS ENVOY FROM ISRAEL", "TR TURKEY, IL ISRAEL"),
            ("He told us that it is no car in an IT firm.", ""),
            ("NO ONE IS IN; IT IS LATE.", ""),
            ("The CAR stalled.", ""),
            ("Bangui is the capital of the CAR.", "CF@Bangui, CF CAR"),
        ],
    );
    check(
        organisations,
        &[
            ("GUESS WHO CAME TO DINNER TODAY", ""),
            ("The WHO and the AU met the IMF.", "who, african-union, imf"),
            ("Who knew?", ""),
        ],
    );
}

#[test]
fn organisations_are_named_and_never_expanded() {
    check(
        organisations,
        &[
            ("The UN Security Council and the EU met NATO.", "un-security-council, european-union, nato"),
            ("The National Security Council met.", ""),
            ("Chile's Security Council, the Peruvian Security Council and the country's Security Council met.", ""),
            ("The Security Council of Vanuria, and the Security Council of the Republic of Oderia.", ""),
            ("The Secretary of the Security Council of Norway left.", ""),
            ("The Defence and Security Council met; the Human Rights Council of Peru did not.", ""),
            ("The African Union's Peace and Security Council met.", "african-union, african-union-psc"),
            (
                "The UN's Security Council, the Security Council and the Human Rights Council met.",
                "un-security-council, un-security-council, un-human-rights-council",
            ),
            ("Adoption by the Security Council of resolution 9131.", "un-security-council"),
            ("The General Assembly and Security Council met.", "un-security-council"),
            (
                "The Council of Europe is not the European Council, nor the Council of the European Union.",
                "council-of-europe, european-council, council-of-the-eu",
            ),
            (
                "The Commonwealth is not the Commonwealth of Independent States.",
                "commonwealth, commonwealth-of-independent-states",
            ),
            ("The Commonwealth of Virginia sued.", ""),
            ("G7, E3, E3+3 and P5 envoys went to the IAEA and the OPCW.", "g7, e3, e3-plus-3, p5, iaea, opcw"),
            ("An anti-EU rally.", "european-union"),
            ("The High Representative of the Union for Foreign Affairs and Security Policy spoke.", "eu-high-representative"),
        ],
    );
    assert_eq!(read("NATO and the European states met in the West."), "");
}

#[test]
fn disputed_places_are_not_countries() {
    assert_eq!(read("Crimea, Abkhazia, Northern Cyprus, Kashmir and Somaliland."), "");
    assert_eq!(read("Georgia protested over Abkhazia."), "GE Georgia");
}

#[test]
fn prominence_is_headline_then_lead_then_frequency() {
    let text = "Norway opens embassy\nMinisters of Chile and Peru came. Peru sent two. Chile sent one. Peru stayed on.";
    let codes: Vec<_> = demarche::extract(text).countries.iter().map(|country| country.code.to_string()).collect();
    assert_eq!(codes, ["NO", "PE", "CL"]);
}

#[test]
fn a_caller_adds_and_overrides() -> Result<(), demarche::Error> {
    let rows = "alias\tGB\tname\tBlighty\ncountry\tZQ\tRuritania\t\t\tRuritanian+\tStrelsau\nbody\tzq-league\tLeague of Zenda\tLZ\nblocker\tNorway House\n\
                alias\tzq-league\tname\tZenda League";
    let extractor = demarche::Extractor::builder().lexicon(rows).build()?;
    let text =
        "Blighty wrote to Ruritania from Norway House in Strelsau; the Ruritanians and the LZ answered, then the Zenda League.";
    let story = extractor.extract(text);
    assert_eq!(show(text, &story), "GB Blighty, ZQ Ruritania, ZQ@Strelsau, ZQ Ruritanians");
    assert_eq!(story.organisations[0].mentions.len(), 2);
    Ok(())
}

#[test]
fn a_malformed_row_is_an_error_with_line_and_column() {
    let error = |rows: &str| demarche::Extractor::builder().lexicon(rows).build().unwrap_err().to_string();
    assert_eq!(
        error("alias\tGB\tname\tBlighty\nalias\tQQ\tname\tX"),
        "lexicon line 2, column 2: QQ; wanted a country's code or a body's id"
    );
    assert_eq!(
        error("alias\tGB\tnickname\tBlighty"),
        "lexicon line 1, column 3: nickname; wanted one of name, demonym, capital, nation, nation_demonym, seat, combining"
    );
    assert_eq!(error("country\tZQ"), "lexicon line 1, column 3: nothing; wanted the country's name");
    assert_eq!(error("alias\tGB\tname"), "lexicon line 1, column 4: nothing; wanted the words");
    assert_eq!(
        error("country\tZQ\tRuritania\t\t\t\t\tmountains"),
        "lexicon line 1, column 8: mountains; wanted some of federation, month_first, either_first, kingdom"
    );
}

#[test]
fn an_error_names_the_source_of_the_row() {
    let builder = || demarche::Extractor::builder().lexicon("# ours\nalias\tGB\tname\tBlighty");
    let error = builder().lexicon("alias\tQQ\tname\tX").build().unwrap_err().to_string();
    assert_eq!(error, "lexicon 2 line 1, column 2: QQ; wanted a country's code or a body's id");
    let error = builder().lexicon_named("mine.tsv", "\nterm\tpeace").build().unwrap_err().to_string();
    assert_eq!(error, "mine.tsv line 2, column 2: peace; wanted the id of a topic");
}

#[test]
fn seats_of_organisations_and_cities_that_are_names_of_people() {
    check(
        read,
        &[
            ("Delegates met in Brussels and in Vienna before the summit.", "BE@Brussels, AT@Vienna"),
            ("The court in The Hague and the mission in New York and Geneva reported.", ""),
            ("Ms Sydney Hart and Ms Florence Oda welcomed the vote.", ""),
            ("NO ENTRY: CHILE CLOSES BORDER", "CL CHILE"),
            ("The delegation was led by Ambassador Washington Kiprono.", ""),
            ("Ms Oda arrived in Washington on Monday.", "US@Washington"),
        ],
    );
}

#[test]
fn cities_whose_state_is_disputed_or_that_seat_bodies_act_as_governments_only() {
    check(
        read,
        &[
            ("They met in Jerusalem and at the court in The Hague.", ""),
            ("The embassies in Tel Aviv and Tehran are open.", "IR@Tehran"),
            ("The war in Gaza and in the West Bank goes on.", "PS Gaza, PS West Bank"),
            ("A crisis in the Gaza Strip.", "PS Gaza Strip"),
            ("Ottawa, Ontario – the ministers met.", "CA@Ottawa"),
            ("The letter was translated from Russian.", ""),
            ("A message to the Archbishop of Westminster.", ""),
            ("The Republic of Turkiye and the Republic Türkiye.", "TR Republic of Turkiye, TR Republic Türkiye"),
            ("Mrs. Ana France spoke in Lima.", "PE@Lima"),
            ("The delegates of Serbia and Montenegro met.", "RS Serbia, ME Montenegro"),
            ("Number 10, the Élysée and the Kremlin declined to comment.", "GB!Number 10, FR!Élysée, RU!Kremlin"),
            ("Roast Turkey, stuffing and gravy were served in Lima.", "PE@Lima"),
            ("Turkey and Greece agreed to meet over a roast turkey.", "TR Turkey, GR Greece"),
        ],
    );
}
