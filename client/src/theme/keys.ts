/** Where the browser keeps the visitor's choice of light or dark. */
export const KEY = "runnel.theme";
/** Where it keeps what the code of the app at a path has said of its look; the path follows. */
export const KEPT_LOOK = "runnel.look ";
