import { start } from "../src/start";
import { showChoice } from "../src/theme/scheme";
import { FakeHost } from "./fake-host";

const query = new URLSearchParams(location.search);
const theme = query.get("theme");
if (theme === "light" || theme === "dark") showChoice(theme);
const host = new FakeHost(query.get("scene") ?? "all");
start(host);
Object.assign(window, { runnelHost: host }); // for the console and for scripts
