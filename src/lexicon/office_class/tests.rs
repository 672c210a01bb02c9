use super::*;
use crate::lang::en::ENGLISH;

fn class(role: &str, country: &str) -> Option<OfficeClass> {
    OfficeClasses::read(&ENGLISH.tables).unwrap().class(role, Some(country).filter(|code| !code.is_empty()))
}

#[test]
fn roles_have_the_class_of_their_head() {
    use OfficeClass::*;
    for (role, wanted) in [
        ("President", HeadOfState),
        ("President of the Republic of Chile", HeadOfState),
        ("PRESIDENT OF THE RUSSIAN FEDERATION", HeadOfState),
        ("His Majesty the King", HeadOfState),
        ("Prime Minister and Minister of Foreign Affairs", HeadOfGovernment),
        ("Vice President and Prime Minister", HeadOfGovernment),
        ("Foreign Minister", ForeignMinister),
        ("Deputy Prime Minister/Foreign Minister", ForeignMinister),
        ("Minister of Foreign Affairs and Cooperation of Rwanda", ForeignMinister),
        ("External Affairs Minister", ForeignMinister),
        ("Minister of International Relations and Cooperation", ForeignMinister),
        ("Cabinet Secretary for Foreign and Diaspora Affairs", ForeignMinister),
        ("Secretary of State", ForeignMinister),
        ("Secretary of State for Foreign, Commonwealth and Development Affairs", ForeignMinister),
        ("Minister of National Defence", DefenceMinister),
        ("Secretary of State for Defence", DefenceMinister),
        ("Minister of Foreign Trade", Minister),
        ("Minister of State for Foreign Affairs", Minister),
        ("Secretary of State for Transport", Minister),
        ("Deputy Foreign Minister", DeputyMinister),
        ("Vice-President", DeputyHeadOfState),
        ("Deputy Prime Minister", DeputyHeadOfGovernment),
        ("Foreign Ministry Spokesperson", Spokesperson),
        ("Spokesperson of the Prime Minister", Spokesperson),
        ("Prime Minister’s official spokesman", Spokesperson),
        ("White House Press Secretary", Spokesperson),
        ("Adviser to the President", Official),
        ("Assistant Secretary of State", Official),
        ("Ambassador Extraordinary and Plenipotentiary", Ambassador),
        ("Permanent Representative to the United Nations", Ambassador),
        ("Deputy Permanent Representative", Diplomat),
        ("Consul-General", Diplomat),
        ("Special Envoy of the Secretary-General", Envoy),
        ("UN Secretary-General", SecretaryGeneral),
        ("Under-Secretary-General for Political Affairs", Official),
        ("High Commissioner for Human Rights", Commissioner),
        ("President of the European Commission", HeadOfOrganisation),
        ("Chairperson of the African Union Commission", HeadOfOrganisation),
        ("Director General", HeadOfOrganisation),
        ("President of the Senate", Parliamentarian),
        ("Speaker of the National Assembly", Parliamentarian),
        ("Governor of the Central Bank", Official),
        ("Governor", RegionalLeader),
        ("Lieutenant General", Military),
        ("Crown Prince", Royal),
    ] {
        assert_eq!(class(role, ""), Some(wanted), "{role}");
    }
}

#[test]
fn some_offices_depend_on_the_country() {
    use OfficeClass::*;
    for (role, country, wanted) in [
        ("Secretary of State", "GB", Minister),
        ("Secretary of State", "PL", DeputyMinister),
        ("Foreign Secretary", "GB", ForeignMinister),
        ("Foreign Secretary", "IN", Official),
        ("Chancellor", "DE", HeadOfGovernment),
    ] {
        assert_eq!(class(role, country), Some(wanted), "{role} {country}");
    }
}

#[test]
fn former_and_future_holders_have_no_class() {
    for role in
        ["former President", "President-elect", "Former Minister and Ambassador", "", "the", "Office of the President", "poet"]
    {
        assert_eq!(class(role, ""), None, "{role}");
    }
}
