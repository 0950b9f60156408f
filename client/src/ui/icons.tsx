import type { ComponentChildren } from "preact";

export function Icon({ children }: { children: ComponentChildren }) {
  return (
    <svg
      class="rn-icon"
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export const CopyIcon = () => (
  <Icon>
    <rect x="5.5" y="5.5" width="8" height="8" rx="1.5" />
    <path d="M10.5 5.5V4A1.5 1.5 0 0 0 9 2.5H4A1.5 1.5 0 0 0 2.5 4v5A1.5 1.5 0 0 0 4 10.5h1.5" />
  </Icon>
);
export const CheckIcon = () => <Icon><path d="m3 8.5 3.2 3.2L13 4.8" /></Icon>;
export const CloseIcon = () => <Icon><path d="m4 4 8 8M12 4l-8 8" /></Icon>;
export const MenuIcon = () => (
  <Icon>
    <rect x="2" y="2.5" width="12" height="11" rx="2" />
    <path d="M6.25 2.5v11" />
  </Icon>
);
export const MinusIcon = () => <Icon><path d="M3.5 8h9" /></Icon>;
export const PlusIcon = () => <Icon><path d="M3.5 8h9M8 3.5v9" /></Icon>;
export const UpIcon = () => <Icon><path d="M8 13V3.5M3.8 7.4 8 3.2l4.2 4.2" /></Icon>;
export const DownIcon = () => <Icon><path d="M8 3v9.5M3.8 8.6 8 12.8l4.2-4.2" /></Icon>;
export const FlatIcon = () => <Icon><path d="M3 8h9.5M8.6 3.8 12.8 8l-4.2 4.2" /></Icon>;
export const DownloadIcon = () => <Icon><path d="M8 2.5v7.6M4.8 7.2 8 10.4l3.2-3.2M2.8 13.2h10.4" /></Icon>;
export const AttachIcon = () => <Icon><path d="m13 7.6-5.2 5.2a3.2 3.2 0 0 1-4.6-4.6l5.5-5.5a2.1 2.1 0 0 1 3 3l-5.4 5.4a1 1 0 0 1-1.5-1.5L9.7 4.8" /></Icon>;
export const MicrophoneIcon = () => <Icon><path d="M8 1.8a2.1 2.1 0 0 1 2.1 2.1v3.6a2.1 2.1 0 0 1-4.2 0V3.9A2.1 2.1 0 0 1 8 1.8ZM3.4 7.4a4.6 4.6 0 0 0 9.2 0M8 12v2.3" /></Icon>;
export const CameraIcon = () => (
  <Icon>
    <path d="M2 5.2h2.6l1.1-1.9h4.6l1.1 1.9H14v7.6H2z" />
    <circle cx="8" cy="8.8" r="2.3" />
  </Icon>
);
export const TableIcon = () => (
  <Icon>
    <rect x="2" y="2.5" width="12" height="11" rx="1.5" />
    <path d="M2 6.3h12M2 9.9h12M6.5 2.5v11" />
  </Icon>
);
export const VectorIcon = () => (
  <Icon>
    <path d="M3.5 11.5C5 4.5 11 11.5 12.5 4.5" />
    <circle cx="3.2" cy="12.2" r="1.4" />
    <circle cx="12.8" cy="3.8" r="1.4" />
  </Icon>
);
export const UploadIcon = () => <Icon><path d="M8 10.4V2.8M4.8 5.9 8 2.7l3.2 3.2M2.8 10.5v2.7h10.4v-2.7" /></Icon>;
export const LoadsIcon = () => <Icon><path d="M5 2.5v11M2.2 10.7 5 13.5l2.8-2.8M11 13.5v-11M8.2 5.3 11 2.5l2.8 2.8" /></Icon>;
export const RefreshIcon = () => <Icon><path d="M13 8a5 5 0 1 1-1.6-3.7L13.5 6M13.5 2.5V6H10" /></Icon>;
export const OutOfDateIcon = () => <Icon><path d="M8 4.8V8l2 1.4M4.2 3.4a6 6 0 1 1-1.9 2.8M2 2.5l.3 3.7 3.6-.6" /></Icon>;
export const StopIcon = () => <Icon><rect x="4" y="4" width="8" height="8" rx="1.5" fill="currentColor" /></Icon>;
export const SunIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="2.75" />
    <path d="M8 1.5v1.2M8 13.3v1.2M1.5 8h1.2M13.3 8h1.2M3.4 3.4l.85.85M11.75 11.75l.85.85M12.6 3.4l-.85.85M4.25 11.75l-.85.85" />
  </Icon>
);
export const MoonIcon = () => <Icon><path d="M13 9.6A5.5 5.5 0 0 1 6.4 3a5.5 5.5 0 1 0 6.6 6.6Z" /></Icon>;
export const ScreenIcon = () => (
  <Icon>
    <rect x="2" y="3" width="12" height="8" rx="1.5" />
    <path d="M6 13.5h4" />
  </Icon>
);
export const UserIcon = () => (
  <Icon>
    <circle cx="8" cy="5.5" r="2.75" />
    <path d="M2.8 13.8a5.3 5.3 0 0 1 10.4 0" />
  </Icon>
);
export const SparkIcon = () => <Icon><path d="M8 1.8 9.6 6.4 14.2 8 9.6 9.6 8 14.2 6.4 9.6 1.8 8 6.4 6.4Z" /></Icon>;
export const InfoIcon = () => <Icon><circle cx="8" cy="8" r="6" /><path d="M8 7.5v3.2M8 5.2v.1" /></Icon>;
export const SuccessIcon = () => <Icon><circle cx="8" cy="8" r="6" /><path d="m5.5 8.2 1.8 1.8 3.4-3.8" /></Icon>;
export const WarningIcon = () => <Icon><path d="M8 2.2 14.3 13.3H1.7ZM8 6.5v3M8 11.4v.1" /></Icon>;
export const ErrorIcon = () => <Icon><circle cx="8" cy="8" r="6" /><path d="M8 5v3.5M8 10.8v.1" /></Icon>;
