import { AppLink } from "../elements/page-link/app-link";
import type { TreeNode } from "../tree/tree";
import "./navigation.css";

interface PageItem {
  path: string;
  title: string;
  icon?: string;
  section?: string;
}

export function isTop(node: TreeNode): boolean {
  return node.props.value.position === "top";
}

/** The list of the app's pages. `onGo`: the visitor has chosen one. */
export function Navigation({ node, onGo }: { node: TreeNode; onGo?: (() => void) | undefined }) {
  const props = node.props.value;
  const pages = (props.pages ?? []) as PageItem[];
  const sections: { title: string | undefined; pages: PageItem[] }[] = [];
  for (const page of pages) {
    if (sections.at(-1)?.title !== page.section || sections.length === 0) sections.push({ title: page.section, pages: [] });
    sections.at(-1)!.pages.push(page);
  }
  return (
    <nav class="rn-navigation" aria-label="Pages" data-element="navigation" data-id={node.id} data-top={isTop(node) ? "" : undefined}>
      {sections.map(({ title, pages }) => (
        <div key={title ?? ""} class="rn-navigation-section" role={title ? "group" : undefined} aria-label={title}>
          {title && (
            <span class="rn-navigation-title" aria-hidden="true">
              {title}
            </span>
          )}
          <ul>
            {pages.map((page) => (
              <li key={page.path}>
                <AppLink to={{ path: page.path, query: [] }} current={page.path === props.open} onGo={onGo}>
                  {page.icon && <span aria-hidden="true">{page.icon}</span>}
                  <span>{page.title}</span>
                </AppLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
