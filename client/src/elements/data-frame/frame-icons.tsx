import { Icon } from "../../ui/icons";

export const ColumnsIcon = () => <Icon><path d="M2.5 3h11v10h-11ZM6.2 3v10M9.8 3v10" /></Icon>;
export const PinIcon = () => <Icon><path d="M6 2.5h4l-.5 4 2 2.2h-7l2-2.2ZM8 8.7v4.8" /></Icon>;
export const FullScreenIcon = () => <Icon><path d="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10" /></Icon>;
