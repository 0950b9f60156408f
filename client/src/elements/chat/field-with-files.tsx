import { useState } from "preact/hooks";
import { rootOf, type ElementProps } from "../element";
import { FileList } from "../file-upload/file-list";
import { useUpload, type FileUploadProps } from "../file-upload/use-upload";
import { Field, type ChatInputProps } from "./chat-input";

/** What the visitor attaches goes to the host at once, and belongs to the message that is sent next. */
export function FieldWithFiles({ node, props }: ElementProps<ChatInputProps>) {
  const [sent, setSent] = useState<ReadonlySet<string>>(new Set());
  const files = node.children.value.find(({ kind }) => kind === "fileUpload")!;
  const given = files.props.value as FileUploadProps;
  const upload = useUpload(files, given, sent);
  const attached = {
    accept: given.accept,
    upload,
    list: (after: () => void) => (
      <div {...rootOf(files)}>
        <FileList upload={upload} disabled={props.disabled} after={after} />
      </div>
    ),
    send: () => setSent(new Set((given.value ?? []).map(({ id }) => id))),
  };
  return <Field node={node} props={props} attached={attached} />;
}
