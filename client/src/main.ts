import { start } from "./start";
import { chooseBar, chooseTransport, versionOf } from "./transport/choose";

const session = start(chooseTransport(document), chooseBar(document));
const version = versionOf(document);
if (version !== undefined) {
  void import("./live").then(({ follow }) => follow(session, new EventSource("live"), version));
}
