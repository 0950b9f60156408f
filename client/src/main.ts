import { start } from "./start";
import { chooseTransport, versionOf } from "./transport/choose";

const session = start(chooseTransport(document));
const version = versionOf(document);
if (version !== undefined) {
  void import("./live").then(({ follow }) => follow(session, new EventSource("live"), version));
}
