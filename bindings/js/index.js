// For browsers and bundlers: fetches the module, which is beside this file.
import load from "./pkg/demarche.js";

await load({ module_or_path: new URL("./pkg/demarche_bg.wasm", import.meta.url) });

export * from "./api.js";
