// The README's pictures, taken from the demo town: `cargo xtask pictures`.
import config from "./playwright.config.js";

export default { ...config, testMatch: "pictures.js", workers: 1, projects: [{ name: "pictures" }] };
