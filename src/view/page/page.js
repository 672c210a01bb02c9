// Tips for highlights, links in both directions between text and panel, and filters. The page is complete without them.
(() => {
  "use strict";
  const text = document.getElementById("text");
  const tip = document.getElementById("tip");
  const status = document.getElementById("status");
  const everyone = document.getElementById("everyone");
  const boxes = [...document.querySelectorAll(".layers input")];
  const only = [...document.querySelectorAll("[data-only]")];
  const marks = [...text.querySelectorAll("mark")];
  const heads = marks.filter((mark) => mark.id);
  const pieces = new Map();
  const keyOf = (mark) => mark.id || mark.dataset.of;
  for (const mark of marks) {
    const key = keyOf(mark);
    if (pieces.has(key)) pieces.get(key).push(mark);
    else pieces.set(key, [mark]);
  }
  const head = (mark) => pieces.get(keyOf(mark))[0];
  // The highlight with the facts of this one. Where there are many, one has those of all that are alike.
  const model = (mark) => {
    const own = head(mark);
    return (own.dataset.as && document.getElementById(own.dataset.as)) || own;
  };
  const shown = (mark) => !mark.classList.contains("off");
  const layerOf = (mark) => mark.classList[0];

  // The highlights around a node, the innermost first.
  const over = (node) => {
    const found = [];
    for (let mark = node.closest("mark"); mark; mark = mark.parentElement.closest("mark")) {
      // The tip of the browser would cover ours.
      const told = model(mark);
      if (told.title) {
        told.dataset.tip = told.title;
        told.removeAttribute("title");
      }
      if (shown(mark)) found.push(mark);
    }
    return found;
  };

  let outlined = [];
  const outline = (mark) => {
    for (const piece of outlined) piece.classList.remove("hover");
    outlined = mark ? pieces.get(keyOf(mark)) : [];
    for (const piece of outlined) piece.classList.add("hover");
  };
  const hide = () => {
    tip.hidden = true;
    outline(null);
  };
  // If the pointer is on no highlight, the visible highlight with the focus keeps its tip.
  const rest = () => {
    const mark = document.activeElement;
    const box = mark?.localName === "mark" && shown(mark) && mark.getBoundingClientRect();
    if (box && box.bottom > 0 && box.top < innerHeight) show(mark);
    else hide();
  };
  const show = (node) => {
    const found = over(node);
    if (!found.length) return rest();
    tip.replaceChildren(
      ...found.map((mark) => {
        const part = document.createElement("div");
        model(mark).dataset.tip.split("\n").forEach((fact, at) => {
          const line = document.createElement("p");
          const words = document.createElement(at ? "span" : "strong");
          words.textContent = fact;
          line.append(words);
          part.append(line);
        });
        return part;
      }),
    );
    outline(found[0]);
    tip.hidden = false;
    const place = node.getClientRects()[0] ?? node.getBoundingClientRect();
    const box = tip.getBoundingClientRect();
    const below = place.bottom + 8;
    const top = below + box.height > innerHeight ? Math.max(8, place.top - box.height - 8) : below;
    tip.style.left = `${Math.max(8, Math.min(place.left, innerWidth - box.width - 8))}px`;
    tip.style.top = `${top}px`;
  };

  // The Tab key moves the focus to one highlight; the arrow keys move it to the others.
  let current = null;
  const settle = (mark) => {
    if (mark === current) return;
    current?.removeAttribute("tabindex");
    current?.removeAttribute("aria-describedby");
    current = mark;
    if (mark) mark.tabIndex = 0;
  };
  const go = (mark) => {
    settle(mark);
    mark.focus({ preventScroll: true });
    mark.scrollIntoView({ block: "center" });
    show(mark);
  };
  const flash = (mark) => {
    for (const piece of pieces.get(keyOf(mark))) {
      piece.classList.remove("flash");
      void piece.offsetWidth;
      piece.classList.add("flash");
    }
  };
  const entryOf = (mark) => {
    const layer = layerOf(mark);
    if (layer === "source" || layer === "cue") return `entry-speaker-${mark.dataset.s}`;
    return `entry-${layer}-${head(mark).dataset.n ?? model(mark).dataset.n}`;
  };
  const enter = (mark) => {
    const entry = document.getElementById(entryOf(mark));
    if (!entry) return null;
    for (const other of document.querySelectorAll(".here")) other.classList.remove("here");
    for (let at = entry; at; at = at.parentElement) if (at.localName === "details") at.open = true;
    entry.querySelector(":scope > details.row")?.setAttribute("open", "");
    entry.classList.add("here");
    return entry;
  };

  text.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "touch") show(event.target);
  });
  text.addEventListener("pointerleave", rest);
  text.addEventListener("click", (event) => {
    const [mark] = over(event.target);
    if (!mark || !getSelection().isCollapsed) return;
    settle(head(mark));
    head(mark).focus({ preventScroll: true });
    show(event.target);
    const entry = enter(mark);
    // Scroll to the entry if the panel is beside the text. If it is below, the reader stays in the text.
    if (entry && matchMedia("(min-width: 60.01rem)").matches) entry.scrollIntoView({ block: "nearest" });
  });
  text.addEventListener("focusin", (event) => {
    if (event.target.localName !== "mark") return;
    settle(event.target);
    show(event.target);
    event.target.setAttribute("aria-describedby", "tip");
  });
  text.addEventListener("focusout", hide);
  text.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
      let at = heads.indexOf(document.activeElement) + step;
      while (heads[at] && !shown(heads[at])) at += step;
      if (heads[at]) go(heads[at]);
      event.preventDefault();
    } else if (event.key === "Enter" && document.activeElement.localName === "mark") {
      const entry = enter(document.activeElement);
      if (entry) {
        entry.tabIndex = -1;
        entry.focus({ preventScroll: true });
        entry.scrollIntoView({ block: "nearest" });
      }
      event.preventDefault();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
  document.addEventListener("scroll", rest, { passive: true });

  // Links from the panel into the text.
  document.getElementById("findings").addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    const mark = link && document.getElementById(link.hash.slice(1));
    if (!mark || mark.localName !== "mark") return;
    event.preventDefault();
    history.replaceState(null, "", link.hash);
    go(mark);
    flash(mark);
  });

  const SPOKEN = new Set(["quote", "source", "cue"]);
  const filter = () => {
    const off = new Set(boxes.filter((box) => !box.checked).map((box) => box.value));
    const chosen = new Set(only.filter((button) => button.getAttribute("aria-pressed") === "true").map((button) => button.dataset.only));
    const isChosen = (mark) => chosen.has(mark.dataset.s);
    // If speakers are chosen, only what is inside their quotes stays, besides the words that name them.
    const isOutside = (mark) => {
      if (SPOKEN.has(layerOf(mark))) return !isChosen(mark);
      for (let at = mark.parentElement; at !== text; at = at.parentElement) if (layerOf(at) === "quote" && isChosen(at)) return false;
      return true;
    };
    let quotes = 0;
    for (const mark of marks) {
      const hidden = off.has(layerOf(mark)) || (chosen.size > 0 && isOutside(mark));
      mark.classList.toggle("off", hidden);
      mark.classList.toggle("chosen", !hidden && chosen.size > 0);
      if (mark.id && layerOf(mark) === "quote" && !hidden) quotes += 1;
    }
    text.classList.toggle("dimmed", chosen.size > 0);
    for (const paragraph of text.querySelectorAll(".set")) {
      paragraph.classList.toggle("unset", !paragraph.querySelector(".block:not(.off), .turn:not(.off)"));
    }
    everyone.hidden = chosen.size === 0;
    status.textContent = `${quotes} ${quotes === 1 ? "quote" : "quotes"} highlighted`;
    hide();
    if (!current || !shown(current)) settle(heads.find(shown) ?? null);
  };
  // The first quote of a speaker, or else the first words that name them. The focus stays where it is.
  const jump = (speaker) => {
    const own = heads.filter((mark) => shown(mark) && SPOKEN.has(layerOf(mark)) && mark.dataset.s === speaker);
    const mark = own.find((mark) => layerOf(mark) === "quote") ?? own[0];
    if (!mark) return;
    settle(mark);
    mark.scrollIntoView({ block: "center" });
    flash(mark);
  };
  for (const box of boxes) {
    box.hidden = false;
    box.addEventListener("change", filter);
  }
  for (const button of only) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const chosen = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", String(chosen));
      filter();
      if (chosen) jump(button.dataset.only);
    });
  }
  everyone.addEventListener("click", () => {
    for (const button of only) button.setAttribute("aria-pressed", "false");
    filter();
    boxes[0]?.focus();
  });
  document.querySelector(".keys").hidden = false;
  settle(heads[0] ?? null);

  // Paper has nothing to open.
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll(".panel details:not([open])")];
    for (const details of closed) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of closed) details.open = false;
  });
})();
