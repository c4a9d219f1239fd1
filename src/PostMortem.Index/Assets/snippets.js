// Says where in a document the asked words stand, and shows a stretch of it.
"use strict";

const postmortemSnippets = (() => {
  const LENGTH = 220;
  const LEAD = 40;

  /** Whether a word is one that is asked for: the word itself, or one that begins with it. */
  function isHit(word, term) {
    return term.isWhole ? word === term.word : word.startsWith(term.word);
  }

  /** The number of the term that a word is a hit for, of several the longest; -1 for none. */
  function termOf(word, terms) {
    let found = -1;
    terms.forEach((term, i) => {
      if (!term.isInPhrase && isHit(word, term) && (found < 0 || term.word.length > terms[found].word.length)) found = i;
    });
    return found;
  }

  /** Where a phrase begins: the places in a list of words. */
  function placesOf(words, phrase) {
    const places = [];
    const last = phrase.words.length - 1;
    for (let i = 0; i + last < words.length; i++) {
      if (phrase.words.every((p, j) => (j === last && phrase.isOpen ? words[i + j].word.startsWith(p) : words[i + j].word === p))) places.push(i);
    }
    return places;
  }

  /**
   * Where a text has what is asked, in its order, each with the number of what is hit: first the terms, then the phrases. A word that is
   * only asked for within a phrase is a hit there alone.
   */
  function hitsIn(text, asked) {
    const words = postmortemWords(text);
    const phraseAt = new Map();
    asked.phrases.forEach((phrase, p) => {
      for (const place of placesOf(words, phrase)) phraseAt.set(place, p);
    });
    const hits = [];
    for (let i = 0; i < words.length; i++) {
      const { start } = words[i];
      const phrase = phraseAt.get(i);
      const of = phrase === undefined ? termOf(words[i].word, asked.terms) : asked.terms.length + phrase;
      if (phrase !== undefined) i += asked.phrases[phrase].words.length - 1;
      if (of >= 0) hits.push({ start, end: words[i].end, of });
    }
    return hits;
  }

  /** Whether all phrases stand in a document, each within one of its texts. */
  function hasPhrases(document, phrases) {
    const texts = [document.title, document.summary];
    for (let i = 0; i < document.sections.length; i += 3) texts.push(document.sections[i + 1], document.sections[i + 2]);
    const found = new Set();
    for (const text of texts) {
      const words = postmortemWords(text);
      for (const phrase of phrases) if (!found.has(phrase) && placesOf(words, phrase).length) found.add(phrase);
      if (found.size === phrases.length) return true;
    }
    return false;
  }

  /** What is shown of a document: title, date, facts, and the section that matches best, with a snippet of it. */
  function describe(document, asked) {
    const best = bestSection(document.sections, asked);
    const text = best && best.text ? best.text : document.summary;
    return {
      title: whole(document.title, asked),
      date: document.date,
      facts: document.facts,
      link: document.page + (best && best.anchor ? "#" + best.anchor : ""),
      heading: best ? whole(best.heading, asked) : [],
      snippet: snippet(text, best && best.text ? best.hits : hitsIn(text, asked)),
    };
  }

  /** The section with the most of what is asked; a heading that has it counts double. Null where none has any. */
  function bestSection(sections, asked) {
    let best = null, highest = 0;
    for (let i = 0; i < sections.length; i += 3) {
      const [anchor, heading, text] = [sections[i], sections[i + 1], sections[i + 2]];
      const hits = hitsIn(text, asked);
      const counts = new Map();
      for (const { of } of hits) counts.set(of, (counts.get(of) ?? 0) + 1);
      let score = 12 * new Set(hitsIn(heading, asked).map((hit) => hit.of)).size;
      for (const count of counts.values()) score += 10 + Math.min(count, 5);
      if (score > highest) {
        highest = score;
        best = { anchor, heading, text, hits };
      }
    }
    return best;
  }

  /** Pieces of text, each marked or not: the first stretch of a text with the most of what is asked, and of those the one with the most hits. */
  function snippet(text, hits) {
    let from = 0, most = 0;
    for (let i = 0, j = 0; i < hits.length; i++) {
      while (j < i && hits[i].end - hits[j].start > LENGTH - LEAD) j++;
      const stretch = hits.slice(j, i + 1);
      const score = 100 * new Set(stretch.map((hit) => hit.of)).size + stretch.length;
      if (score > most) {
        most = score;
        from = hits[j].start;
      }
    }
    const start = wordStart(text, Math.max(0, from - LEAD), from);
    let end = Math.min(text.length, start + LENGTH);
    const space = text.lastIndexOf(" ", end);
    if (end < text.length && space > from) end = space;
    const parts = marked(text, hits, start, end);
    if (start > 0) parts.unshift({ text: "… ", isHit: false });
    if (end < text.length) parts.push({ text: " …", isHit: false });
    return parts;
  }

  function wordStart(text, at, limit) {
    if (at === 0) return 0;
    const space = text.indexOf(" ", at);
    return space >= 0 && space < limit ? space + 1 : at;
  }

  function whole(text, asked) {
    return marked(text, hitsIn(text, asked), 0, text.length);
  }

  function marked(text, hits, start, end) {
    const parts = [];
    let at = start;
    for (const hit of hits) {
      if (hit.start < at || hit.start >= end) continue;
      if (hit.start > at) parts.push({ text: text.slice(at, hit.start), isHit: false });
      at = Math.min(hit.end, end);
      parts.push({ text: text.slice(hit.start, at), isHit: true });
    }
    if (at < end) parts.push({ text: text.slice(at, end), isHit: false });
    return parts;
  }

  return { describe, hasPhrases };
})();
