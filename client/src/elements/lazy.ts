// What most pages are without: fetched together when the first of them comes. One chunk, since each splits what it shares with the rest.
export { Capture } from "./capture/capture";
export { FieldWithFiles } from "./chat/field-with-files";
export { Component } from "./component/component";
export { FileUpload } from "./file-upload/file-upload";
