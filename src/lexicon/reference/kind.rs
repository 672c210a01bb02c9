//! [`ReferenceKind`].

use crate::named_enum::named_enum;

named_enum! {
    /// The kind of a document that a release cites.
    ///
    /// ```
    /// let story = demarche::extract("This violates Security Council resolution 1701.");
    /// assert_eq!(story.references[0].kind, demarche::ReferenceKind::UnResolution);
    /// ```
    pub enum ReferenceKind {
        /// A document of the United Nations with a symbol: "S/2022/155".
        UnDocument = "un_document",
        /// A resolution of one of its organs, by symbol or in words: "Security Council resolution 1701".
        UnResolution = "un_resolution",
        /// A regulation, decision or directive of the European Union.
        EuAct = "eu_act",
        /// A command paper or a paper of Parliament: "CP 512".
        UkPaper = "uk_paper",
        /// An act or an instrument of the United Kingdom: "SI 2019/855".
        UkAct = "uk_act",
        /// An executive order, a proclamation or a determination of the President of the United States.
        UsOrder = "us_order",
        /// The United States Code or the Code of Federal Regulations: "22 U.S.C. 2778".
        UsCode = "us_code",
        /// A public law of the United States: "Pub. L. 117-263".
        UsAct = "us_act",
        /// A treaty or another agreed text with a name.
        Treaty = "treaty",
        /// A convention of the International Labour Organization.
        IloConvention = "ilo_convention",
        /// A case before an international court: "Case C-12/31", "Norway v. Chile".
        CourtCase = "court_case",
        /// A publisher's own number: "PR No. 12/2031".
        FileNumber = "file_number",
    }
}
