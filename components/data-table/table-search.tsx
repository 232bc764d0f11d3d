"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type SubmitEvent, useEffect, useRef, useTransition } from "react";
import { Button } from "@/components/ui/button.tsx";
import { controlClass } from "@/components/ui/control-class.ts";
import { Icon } from "@/components/ui/icon.tsx";
import { searchParam, type TableQuery, type TableQueryShape, tableParams } from "./table-query.ts";

interface TableSearchProps {
  label: string;
  /** Where the table lives, for the form that works before any script. */
  action: Route;
  query: TableQuery;
  shape: TableQueryShape;
  hrefFor: (query: TableQuery) => Route;
}

const settleMs = 300;

/** Searches as one pauses in typing, keeping sort and filters. Before any script it is an ordinary GET form. */
export function TableSearch({ label, action, query, shape, hrefFor }: TableSearchProps) {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [isPending, startTransition] = useTransition();

  // Going back or clearing the view changes the search from outside; what is being typed is left alone.
  useEffect(() => {
    if (input.current && input.current !== document.activeElement) input.current.value = query.search;
  }, [query.search]);
  useEffect(() => () => clearTimeout(timer.current), []);

  function search() {
    clearTimeout(timer.current);
    const words = input.current?.value.trim() ?? "";
    if (words === query.search) return;
    startTransition(() => router.replace(hrefFor({ ...query, search: words, page: 1 }), { scroll: false }));
  }

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    search();
  }

  function onInput() {
    clearTimeout(timer.current);
    timer.current = setTimeout(search, settleMs);
  }

  return (
    <search className="w-full max-w-md print:hidden">
      <form method="get" action={action} onSubmit={onSubmit} aria-busy={isPending} className="flex items-end gap-2">
        {tableParams({ ...query, search: "", page: 1 }, shape).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label className="relative flex-1">
          <span className="sr-only">{label}</span>
          <Icon name="search" className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-muted" />
          <input
            ref={input}
            type="search"
            name={searchParam}
            defaultValue={query.search}
            placeholder={label}
            maxLength={80}
            autoComplete="off"
            onInput={onInput}
            className={controlClass("min-h-11 py-2 pl-10 font-sans")}
          />
        </label>
        <noscript>
          <Button type="submit">Search</Button>
        </noscript>
      </form>
    </search>
  );
}
