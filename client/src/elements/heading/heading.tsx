import { InlineMarkdown, plainText } from "../../markdown/inline";
import { slug } from "../../markdown/slug";
import { Help } from "../../ui/help";
import { rootOf, type ElementProps } from "../element";
import { Anchor } from "./anchor";
import "./heading.css";

interface HeadingProps {
  text?: string;
  /** Empty for none. Default: made of the text. */
  anchor?: string;
}

const TAGS = { title: "h1", header: "h2", subheader: "h3" } as const;

/** title, header and subheader: a heading that can be linked to. */
export function Heading({ node, props }: ElementProps<HeadingProps>) {
  const Tag = TAGS[node.kind as keyof typeof TAGS];
  const text = props.text ?? "";
  const plain = plainText(text);
  const anchor = props.anchor ?? slug(plain);
  return (
    <div class={"rn-heading rn-" + node.kind} {...rootOf(node)}>
      <Tag id={anchor || undefined}>
        <InlineMarkdown text={text} />
      </Tag>
      <Help text={props.help} about={plain} />
      {anchor !== "" && <Anchor name={anchor} about={plain} />}
    </div>
  );
}
