import { Alert } from "./alert/alert";
import { Badge } from "./badge/badge";
import { Button } from "./button/button";
import { Chart } from "./chart/chart";
import { ChatInput } from "./chat/chat-input";
import { ChatMessage } from "./chat/chat-message";
import { Checkbox } from "./checkbox/checkbox";
import { Code } from "./code/code";
import { Column, Columns } from "./columns/columns";
import { Container, Transparent } from "./container/container";
import { Divider } from "./divider/divider";
import { DownloadButton } from "./download-button/download-button";
import type { ElementComponent } from "./element";
import { Exception } from "./exception/exception";
import { Expander } from "./expander/expander";
import { FileUpload } from "./file-upload/file-upload";
import { Heading } from "./heading/heading";
import { HelpCard } from "./help/help-card";
import { Html } from "./html/html";
import { Image } from "./image/image";
import { Json } from "./json/json";
import { Latex } from "./latex/latex";
import { Metric } from "./metric/metric";
import { NumberInput } from "./number-input/number-input";
import { Pdf } from "./pdf/pdf";
import { Player } from "./player/player";
import { Progress } from "./progress/progress";
import { Radio } from "./radio/radio";
import { RangeSlider } from "./range-slider/range-slider";
import { Select } from "./select/select";
import { Skeleton } from "./skeleton/skeleton";
import { Slider } from "./slider/slider";
import { Space } from "./space/space";
import { Spinner } from "./spinner/spinner";
import { Status, Step } from "./status/status";
import { Table } from "./table/table";
import { Tab, Tabs } from "./tabs/tabs";
import { MarkdownText, PlainText } from "./text/text";
import { TextInput } from "./text-input/text-input";

/** Kinds that hold a value of the user's: their values go into `hello`. */
const inputs: Record<string, ElementComponent> = {
  checkbox: Checkbox,
  fileUpload: FileUpload,
  numberInput: NumberInput,
  radio: Radio,
  rangeSlider: RangeSlider,
  select: Select,
  slider: Slider,
  tabs: Tabs,
  textInput: TextInput,
  toggle: Checkbox,
};

/** Every kind in the table of docs/wire.md except those that the shell draws: main, sidebar, toasts, compileError. */
export const registry: Record<string, ElementComponent> = {
  ...inputs,
  audio: Player,
  badge: Badge,
  barChart: Chart,
  button: Button,
  caption: MarkdownText,
  chatInput: ChatInput,
  chatMessage: ChatMessage,
  code: Code,
  column: Column,
  columns: Columns,
  container: Container,
  divider: Divider,
  downloadButton: DownloadButton,
  empty: Transparent,
  error: Alert,
  exception: Exception,
  expander: Expander,
  fragment: Transparent,
  header: Heading,
  help: HelpCard,
  html: Html,
  image: Image,
  info: Alert,
  json: Json,
  keyed: Transparent,
  latex: Latex,
  lineChart: Chart,
  markdown: MarkdownText,
  metric: Metric,
  pdf: Pdf,
  progress: Progress,
  skeleton: Skeleton,
  space: Space,
  spinner: Spinner,
  status: Status,
  step: Step,
  subheader: Heading,
  success: Alert,
  tab: Tab,
  table: Table,
  text: PlainText,
  title: Heading,
  video: Player,
  warning: Alert,
};

export function isInput(kind: string): boolean {
  return Object.hasOwn(inputs, kind);
}
