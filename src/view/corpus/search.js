// The search: every row whose words contain all words of the query.
(() => {
  "use strict";
  const { people, releases, quotes } = JSON.parse(document.getElementById("index").textContent);
  const input = document.getElementById("query");
  const results = document.getElementById("results");
  const status = document.getElementById("status");
  const MOST = 100;
  const fold = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const rows = [
    ...people.map(([name, about, link]) => ({ group: "Speakers", words: name, about, link })),
    ...releases.map(([title, date, link]) => ({ group: "Releases", words: title, about: date, link })),
    ...quotes.map(([person, release, words]) => {
      const name = person < 0 ? "" : people[person][0];
      const [title, date, link] = releases[release];
      return { group: "Quotes", words, about: [name, date, title].filter(Boolean).join(" · "), link };
    }),
  ];
  for (const row of rows) row.folded = fold(`${row.words} ${row.about}`);

  function item({ words, about, link }) {
    const item = document.createElement("li");
    const anchor = document.createElement("a");
    anchor.href = link;
    anchor.textContent = words;
    item.append(anchor);
    if (about) {
      const small = document.createElement("span");
      small.className = "about";
      small.textContent = about;
      item.append(" ", small);
    }
    return item;
  }

  function search() {
    const wanted = fold(input.value).split(/\s+/).filter(Boolean);
    results.replaceChildren();
    if (wanted.length === 0) {
      status.textContent = "";
      return;
    }
    const found = rows.filter((row) => wanted.every((word) => row.folded.includes(word)));
    for (const group of ["Speakers", "Releases", "Quotes"]) {
      const own = found.filter((row) => row.group === group);
      if (own.length === 0) continue;
      const section = document.createElement("section");
      const heading = document.createElement("h2");
      heading.textContent = `${group} (${own.length.toLocaleString("en")})`;
      const list = document.createElement("ul");
      list.className = "found";
      list.append(...own.slice(0, MOST).map(item));
      section.append(heading, list);
      if (own.length > MOST) section.append(`The first ${MOST} are shown.`);
      results.append(section);
    }
    status.textContent = found.length === 0 ? "Nothing contains these words." : "";
  }

  let timer = 0;
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(search, 120);
  });
  input.value = decodeURIComponent(location.hash.slice(1));
  search();
  input.focus();
})();
