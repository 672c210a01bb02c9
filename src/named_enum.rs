//! [`named_enum!`]: an enum whose values have names in JSON and in the tables.

/// Defines an enum whose every value has a name.
///
/// ```text
/// named_enum! {
///     /// How loud a siren is.
///     #[derive(Default)]
///     pub enum Volume {
///         /// Below 60 dB.
///         #[default]
///         Low = "low",
///         /// The rest.
///         High = "high",
///     }
/// }
/// ```
///
/// The enum gets `ALL`, `ONE_OF` (for error messages), `as_str`, `from_name` and `Display`. A `pub` enum is also non-exhaustive, and
/// its JSON uses the same names.
macro_rules! named_enum {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$of_value:meta])* $value:ident = $text:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$of_value])* #[serde(rename = $text)] $value,)+
        }

        $crate::named_enum::named_enum!(@methods pub $name $($value $text)+);
    };
    ($(#[$meta:meta])* $scope:vis enum $name:ident { $($(#[$of_value:meta])* $value:ident = $text:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $scope enum $name {
            $($(#[$of_value])* $value,)+
        }

        $crate::named_enum::named_enum!(@methods $scope $name $($value $text)+);
    };
    (@methods $scope:vis $name:ident $first:ident $first_text:literal $($value:ident $text:literal)*) => {
        #[allow(dead_code, reason = "not every enum needs every method")]
        impl $name {
            /// Every value, in order.
            $scope const ALL: &'static [Self] = &[Self::$first $(, Self::$value)*];

            /// What an error message wants: "one of", and the names.
            pub(crate) const ONE_OF: &'static str = concat!("one of ", $first_text $(, ", ", $text)*);

            /// The name, as in JSON.
            #[must_use]
            $scope const fn as_str(self) -> &'static str {
                match self {
                    Self::$first => $first_text,
                    $(Self::$value => $text,)*
                }
            }

            /// The value with this name.
            #[must_use]
            $scope fn from_name(name: &str) -> Option<Self> {
                match name {
                    $first_text => Some(Self::$first),
                    $($text => Some(Self::$value),)*
                    _ => None,
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }
    };
}

pub(crate) use named_enum;

#[cfg(test)]
mod tests {
    use crate::lexicon::Tense;

    named_enum! {
        /// How loud a siren is.
        #[derive(Default)]
        pub(super) enum Volume {
            /// Below 60 dB.
            #[default]
            Low = "low",
            /// The rest.
            High = "very_high",
        }
    }

    #[test]
    fn names_go_both_ways() {
        for value in Volume::ALL {
            assert_eq!(Volume::from_name(value.as_str()), Some(*value));
        }
        assert_eq!(Volume::from_name("Low"), None);
        assert_eq!(Volume::default().as_str(), "low");
        assert_eq!(format!("{:>4}", Volume::Low), " low");
    }

    #[test]
    fn json_uses_the_same_names() {
        for (value, json) in Tense::ALL.iter().zip([r#""past""#, r#""present""#, r#""future""#]) {
            assert_eq!(format!("\"{value}\""), json);
            assert_eq!(serde_json::to_string(value).unwrap(), json);
            assert_eq!(serde_json::from_str::<Tense>(json).unwrap(), *value);
        }
    }

    #[test]
    fn an_error_message_lists_every_name() {
        assert_eq!(Volume::ONE_OF, "one of low, very_high");
    }
}
