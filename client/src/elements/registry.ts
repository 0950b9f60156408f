import { Alert } from "./alert/alert";
import { Badge } from "./badge/badge";
import { Button } from "./button/button";
import { Chart } from "./chart/chart";
import { ChatInput } from "./chat/chat-input";
import { ChatMessage } from "./chat/chat-message";
import { Checkbox } from "./checkbox/checkbox";
import { Code } from "./code/code";
import { Color } from "./color/color";
import { Column, Columns } from "./columns/columns";
import { Container, Transparent } from "./container/container";
import { DataFrame } from "./data-frame/data-frame";
import { DateInput } from "./date-input/date-input";
import { DateRange } from "./date-range/date-range";
import { Divider } from "./divider/divider";
import { DownloadButton } from "./download-button/download-button";
import type { ElementComponent } from "./element";
import { Exception } from "./exception/exception";
import { Expander } from "./expander/expander";
import { Feedback } from "./feedback/feedback";
import { Form } from "./form/form";
import { Grid } from "./grid/grid";
import { Heading } from "./heading/heading";
import { HelpCard } from "./help/help-card";
import { Html } from "./html/html";
import { Image } from "./image/image";
import { Json } from "./json/json";
import { Latex } from "./latex/latex";
import { later } from "./later";
import { Link } from "./link/link";
import { MenuButton } from "./menu-button/menu-button";
import { Metric } from "./metric/metric";
import { MultiSelect } from "./multi-select/multi-select";
import { NotFound } from "./not-found/not-found";
import { NumberInput } from "./number-input/number-input";
import { PageLink } from "./page-link/page-link";
import { Pdf } from "./pdf/pdf";
import { Pills } from "./pills/pills";
import { Player } from "./player/player";
import { Popover } from "./popover/popover";
import { Progress } from "./progress/progress";
import { Radio } from "./radio/radio";
import { RangeSlider } from "./range-slider/range-slider";
import { Row } from "./row/row";
import { Segmented } from "./segmented/segmented";
import { SelectSlider } from "./select-slider/select-slider";
import { Select } from "./select/select";
import { Skeleton } from "./skeleton/skeleton";
import { Slider } from "./slider/slider";
import { Space } from "./space/space";
import { Spinner } from "./spinner/spinner";
import { Status, Step } from "./status/status";
import { Table } from "./table/table";
import { Tab, Tabs } from "./tabs/tabs";
import { TextArea } from "./text-area/text-area";
import { TextInput } from "./text-input/text-input";
import { MarkdownText, PlainText } from "./text/text";

const Capture = later(() => import("./lazy").then((chunk) => chunk.Capture));
const Component = later(() => import("./lazy").then((chunk) => chunk.Component));
const FileUpload = later(() => import("./lazy").then((chunk) => chunk.FileUpload));

/** Kinds that hold a value of the user's: their values go into `hello`. */
const inputs: Record<string, ElementComponent> = {
  audioInput: Capture,
  cameraInput: Capture,
  areaChart: Chart,
  barChart: Chart,
  boxPlot: Chart,
  checkbox: Checkbox,
  color: Color,
  component: Component,
  dataFrame: DataFrame,
  dateInput: DateInput,
  dateRange: DateRange,
  dateTimeInput: DateInput,
  expander: Expander,
  feedback: Feedback,
  fileUpload: FileUpload,
  heatMap: Chart,
  histogram: Chart,
  lineChart: Chart,
  map: Chart,
  multiSelect: MultiSelect,
  numberInput: NumberInput,
  pieChart: Chart,
  pills: Pills,
  radio: Radio,
  rangeSlider: RangeSlider,
  scatterChart: Chart,
  segmented: Segmented,
  select: Select,
  selectSlider: SelectSlider,
  slider: Slider,
  tabs: Tabs,
  textArea: TextArea,
  textInput: TextInput,
  timeInput: DateInput,
  toggle: Checkbox,
  vegaLite: Chart,
};

/** Every kind in the table of docs/wire.md except those that the shell draws: main, sidebar, bottom, dialog, logo, page, toasts, compileError. */
export const registry: Record<string, ElementComponent> = {
  ...inputs,
  audio: Player,
  badge: Badge,
  button: Button,
  caption: MarkdownText,
  chatInput: ChatInput,
  chatMessage: ChatMessage,
  code: Code,
  column: Column,
  columns: Columns,
  componentTrigger: Transparent,
  container: Container,
  divider: Divider,
  downloadButton: DownloadButton,
  echarts: Chart,
  empty: Transparent,
  error: Alert,
  exception: Exception,
  form: Form,
  formSubmit: Button,
  fragment: Transparent,
  graphviz: Chart,
  grid: Grid,
  header: Heading,
  help: HelpCard,
  html: Html,
  image: Image,
  info: Alert,
  json: Json,
  keyed: Transparent,
  latex: Latex,
  link: Link,
  markdown: MarkdownText,
  menuButton: MenuButton,
  metric: Metric,
  notFound: NotFound,
  page: Transparent,
  pageLink: PageLink,
  pdf: Pdf,
  popover: Popover,
  progress: Progress,
  row: Row,
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
