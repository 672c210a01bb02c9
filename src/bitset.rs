//! [`bitset!`]: a set of flags in one number, with the names that the tables use for them.

/// Defines a set of flags. Each flag has a bit and, if tables name it, a name.
///
/// ```text
/// bitset! {
///     /// The colours of a flag.
///     pub(crate) struct Colours(u8) {
///         /// As in a poppy.
///         RED = 0, "red";
///         BLUE = 1, "blue";
///     }
/// }
/// ```
///
/// The set gets a constant for each flag, `or` and `any`; if the flags have names, also `from_name`, and `SOME_OF` for error messages.
macro_rules! bitset {
    ($(#[$meta:meta])* $scope:vis struct $name:ident($bits:ty) {
        $($(#[$of_flag:meta])* $flag:ident = $bit:literal, $text:literal;)+
    }) => {
        $crate::bitset::bitset! { $(#[$meta])* $scope struct $name($bits) { $($(#[$of_flag])* $flag = $bit;)+ } }
        $crate::bitset::bitset! { @names $scope $name $($flag $text)+ }
    };
    ($(#[$meta:meta])* $scope:vis struct $name:ident($bits:ty) { $($(#[$of_flag:meta])* $flag:ident = $bit:literal;)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        $scope struct $name($bits);

        impl $name {
            $($(#[$of_flag])* $scope const $flag: Self = Self(1 << $bit);)+

            /// Both sets together.
            $scope const fn or(self, other: Self) -> Self {
                Self(self.0 | other.0)
            }

            /// Whether the two sets have a flag in common.
            #[inline]
            $scope const fn any(self, other: Self) -> bool {
                self.0 & other.0 != 0
            }
        }
    };
    (@names $scope:vis $name:ident $first:ident $first_text:literal $($flag:ident $text:literal)*) => {
        impl $name {
            /// What an error message wants: "some of", and the names.
            $scope const SOME_OF: &'static str = concat!("some of ", $first_text $(, ", ", $text)*);

            /// The flag with this name.
            $scope fn from_name(name: &str) -> Option<Self> {
                match name {
                    $first_text => Some(Self::$first),
                    $($text => Some(Self::$flag),)*
                    _ => None,
                }
            }
        }
    };
}

pub(crate) use bitset;

#[cfg(test)]
mod tests {
    bitset! {
        /// The colours of a flag.
        pub(super) struct Colours(u8) {
            /// As in a poppy.
            RED = 0, "red";
            BLUE = 7, "deep_blue";
        }
    }

    #[test]
    fn a_set_contains_its_flags() {
        let both = Colours::RED.or(Colours::BLUE);
        assert!(both.any(Colours::RED) && both.any(Colours::BLUE) && !Colours::RED.any(Colours::BLUE));
        assert!(!Colours::default().any(both));
    }

    #[test]
    fn flags_have_names() {
        assert_eq!(Colours::from_name("deep_blue"), Some(Colours::BLUE));
        assert_eq!(Colours::from_name("BLUE"), None);
        assert_eq!(Colours::SOME_OF, "some of red, deep_blue");
    }
}
