//! The types and modes of acts by the scheme of PLOVER: names in the tables, which the story reports too.

use crate::named_enum::named_enum;

named_enum! {
    /// The type of an act: the sixteen roots of PLOVER.
    ///
    /// Source: PLOVER, the Political Language Ontology for Verifiable Event Records.
    ///
    /// ```
    /// use demarche::{EventType, QuadClass};
    /// assert_eq!(EventType::Sanction.quad_class(), QuadClass::MaterialConflict);
    /// ```
    pub enum EventType {
        /// Agrees to do something, or offers it.
        Agree = "agree",
        /// Meets, visits, calls.
        Consult = "consult",
        /// Praises, endorses, recognises, signs, ratifies.
        Support = "support",
        /// Gives way in words: apologises, accepts a demand.
        Concede = "concede",
        /// Does something together with another.
        Cooperate = "cooperate",
        /// Gives help, goods, money or asylum.
        Aid = "aid",
        /// Gives way in deed: withdraws, releases, lifts.
        Retreat = "retreat",
        /// Asks or demands.
        Request = "request",
        /// Disapproves, alleges, investigates.
        Accuse = "accuse",
        /// Refuses.
        Reject = "reject",
        /// Warns of consequences.
        Threaten = "threaten",
        /// Protests in the street.
        Protest = "protest",
        /// Reduces relations: sanctions, expulsions, aid that stops.
        Sanction = "sanction",
        /// Moves armed forces without using them.
        Mobilize = "mobilize",
        /// Represses: arrests, bans, seizes.
        Coerce = "coerce",
        /// Uses violence.
        Assault = "assault",
    }
}

impl EventType {
    /// Its quad class: words or deeds, cooperation or conflict.
    #[must_use]
    pub const fn quad_class(self) -> QuadClass {
        match self {
            Self::Agree | Self::Consult | Self::Support | Self::Concede => QuadClass::VerbalCooperation,
            Self::Cooperate | Self::Aid | Self::Retreat => QuadClass::MaterialCooperation,
            Self::Request | Self::Accuse | Self::Reject | Self::Threaten => QuadClass::VerbalConflict,
            Self::Protest | Self::Sanction | Self::Mobilize | Self::Coerce | Self::Assault => QuadClass::MaterialConflict,
        }
    }
}

named_enum! {
    /// Whether an act is of words or of deeds, and of cooperation or of conflict.
    ///
    /// ```
    /// assert_eq!(demarche::EventType::Consult.quad_class(), demarche::QuadClass::VerbalCooperation);
    /// ```
    pub enum QuadClass {
        /// Agrees, consults, supports, concedes.
        VerbalCooperation = "verbal_cooperation",
        /// Cooperates, aids, retreats.
        MaterialCooperation = "material_cooperation",
        /// Requests, accuses, rejects, threatens.
        VerbalConflict = "verbal_conflict",
        /// Protests, sanctions, mobilises, coerces, assaults.
        MaterialConflict = "material_conflict",
    }
}

named_enum! {
    /// How an act was done: the modes of PLOVER that this crate finds.
    ///
    /// ```
    /// let story = demarche::extract("The Norwegian Foreign Minister spoke by phone with her Chilean counterpart.");
    /// assert_eq!(story.events[0].mode, Some(demarche::EventMode::Phone));
    /// ```
    pub enum EventMode {
        /// Consult: goes to the other side.
        Visit = "visit",
        /// Consult: receives the other side.
        Host = "host",
        /// Consult: by telephone or video.
        Phone = "phone",
        /// Consult: in the same room, or the text does not say whose.
        Meet = "meet",
        /// Consult: mediates between others.
        ThirdParty = "third_party",
        /// Consult: many sides.
        Multilateral = "multilateral",
        /// Retreat, sanction: takes forces, people or itself away.
        Withdraw = "withdraw",
        /// Retreat: sets people free or gives property back.
        Release = "release",
        /// Retreat: gives up weapons.
        Disarm = "disarm",
        /// Retreat: stops fighting.
        Ceasefire = "ceasefire",
        /// Retreat: lets people or goods pass.
        Access = "access",
        /// Retreat: leaves an office.
        Resign = "resign",
        /// Request, reject: help.
        Assist = "assist",
        /// Request, reject: another policy.
        Change = "change",
        /// Request, reject: that a conflict ends.
        Yield = "yield",
        /// Accuse: judges.
        Disapprove = "disapprove",
        /// Accuse: says that a wrong was done.
        Allege = "allege",
        /// Accuse: examines a wrong.
        Investigate = "investigate",
        /// Threaten, coerce: limits movement or trade.
        Restrict = "restrict",
        /// Threaten, coerce: arrests.
        Arrest = "arrest",
        /// Threaten: reduces relations.
        Relations = "relations",
        /// Threaten, sanction: sends away.
        Expel = "expel",
        /// Threaten: uses violence.
        Violence = "violence",
        /// Protest: a demonstration.
        Demo = "demo",
        /// Protest: a riot.
        Riot = "riot",
        /// Protest: a strike.
        Strike = "strike",
        /// Protest: a hunger strike.
        Hunger = "hunger",
        /// Protest: a boycott.
        Boycott = "boycott",
        /// Protest: blocks a way.
        Obstruct = "obstruct",
        /// Sanction: convicts.
        Convict = "convict",
        /// Sanction: stops help or talks.
        Discontinue = "discontinue",
        /// Mobilize: troops.
        Troops = "troops",
        /// Mobilize: weapons.
        Weapons = "weapons",
        /// Coerce: takes or destroys property.
        Seize = "seize",
        /// Coerce: silences media or bans a party.
        Censor = "censor",
        /// Coerce: a curfew or martial law.
        Curfew = "curfew",
        /// Coerce: sends people out of a country.
        Deport = "deport",
        /// Coerce: by computers.
        Cyber = "cyber",
    }
}
