// For Node.js: reads the module from the disk.
import { readFileSync } from "node:fs";
import { initSync } from "./pkg/demarche.js";

initSync({ module: readFileSync(new URL("./pkg/demarche_bg.wasm", import.meta.url)) });

export * from "./api.js";
