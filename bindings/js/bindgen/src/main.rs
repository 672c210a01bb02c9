//! Makes the JavaScript module of a WebAssembly file: `bindgen FILE.wasm FOLDER`. It is the command wasm-bindgen of wasm-bindgen-cli
//! without its test server, so that it compiles in a fraction of the time.

use std::{env, process::ExitCode};
use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let [input, folder] = &env::args().skip(1).collect::<Vec<_>>()[..] else {
        eprintln!("usage: bindgen FILE.wasm FOLDER");
        return ExitCode::from(2);
    };
    let mut bindgen = Bindgen::new();
    let made =
        bindgen.input_path(input).out_name("demarche").typescript(true).web(true).and_then(|bindgen| bindgen.generate(folder));
    match made {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:?}");
            ExitCode::FAILURE
        }
    }
}
