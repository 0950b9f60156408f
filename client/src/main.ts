import { start } from "./start";
import { chooseTransport } from "./transport/choose";

start(chooseTransport(document));
