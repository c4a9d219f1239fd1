// Finds documents. The index lies in small scripts, because a page opened from a folder can load nothing else: search/root.js says
// which words are in which search/words/N.js, and search/text/N.js holds what is shown of document N. docs/index-format.md has the format.
"use strict";

const postmortemSearch = (() => {
  const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  // U+00C0 to U+017F without their diacritics, as in SearchWords.cs.
  const FOLDED =
    "aaaaaaæceeeeiiiiðnooooo×ouuuuyþßaaaaaaæceeeeiiiiðnooooo÷ouuuuyþy" +
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiĳĳjjkkĸlllllll" +
    "lllnnnnnnnŋŋooooooœœrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
  const LONGEST_WORD = 32;
  // Shorter words are found whole only: nearly every document has a word that begins with any given letter.
  const SHORTEST_PREFIX = 3;
  // A prefix may spread over many shards; the first ones hold the word itself and its shortest continuations.
  const MOST_SHARDS = 4;
  const SNIPPET_LENGTH = 220;

  let root = { documents: 0, shards: [] };
  const loading = new Map();
  const words = new Map();
  const texts = new Map();
  const value = new Int8Array(128);
  for (let i = 0; i < DIGITS.length; i++) value[DIGITS.charCodeAt(i)] = i;

  function isSkipped(code) {
    return code === 0x27 || code === 0x2019 || (code >= 0x300 && code <= 0x36f);
  }

  function isWordCharacter(character, code) {
    if (code < 0x80) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
    return /[\p{L}\p{N}\p{M}]/u.test(character);
  }

  function isIdeographic(code) {
    return (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x4dbf) || (code >= 0x4e00 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff);
  }

  function fold(character, code) {
    if (code >= 0xc0 && code <= 0x17f) return FOLDED[code - 0xc0];
    const lower = character.toLowerCase();
    return lower.length === 1 ? lower : character;
  }

  /** The words of a text, folded, with where they begin and end. The same rule as in SearchWords.cs. */
  function wordsOf(text) {
    const found = [];
    let word = "", start = 0, end = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (isSkipped(code)) continue;
      const character = text[i];
      const isWord = isWordCharacter(character, code);
      const standsAlone = isWord && isIdeographic(code);
      if (word && (!isWord || standsAlone)) {
        found.push({ word, start, end });
        word = "";
      }
      if (standsAlone) found.push({ word: character, start: i, end: i + 1 });
      else if (isWord) {
        if (!word) start = i;
        if (word.length < LONGEST_WORD) word += fold(character, code);
        end = i + 1;
      }
    }
    if (word) found.push({ word, start, end });
    return found;
  }

  function load(path) {
    if (!loading.has(path)) {
      loading.set(path, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = path;
        script.onload = () => resolve();
        script.onerror = () => {
          loading.delete(path);
          reject(new Error(path + " could not be loaded"));
        };
        document.head.append(script);
      }));
    }
    return loading.get(path);
  }

  /** The numbers of the shards that hold the words a query's word stands for. */
  function shardsOf(word) {
    let first = 0;
    while (first + 1 < root.shards.length && root.shards[first + 1] <= word) first++;
    let last = first;
    while (isPrefix(word) && last + 1 < root.shards.length && root.shards[last + 1].startsWith(word) && last - first + 1 < MOST_SHARDS) last++;
    return Array.from({ length: root.shards.length ? last - first + 1 : 0 }, (_, i) => first + i);
  }

  function isPrefix(word) {
    return word.length >= SHORTEST_PREFIX;
  }

  /** How well each document matches one word of the query: by number, 0 for not at all. */
  function match(word, shards) {
    const impacts = new Float32Array(root.documents);
    let count = 0;
    for (const shard of shards) {
      const entries = words.get(shard);
      let low = 0, high = entries.length / 2;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (entries[2 * middle] < word) low = middle + 1;
        else high = middle;
      }
      for (; low < entries.length / 2; low++) {
        const entry = entries[2 * low];
        if (isPrefix(word) ? !entry.startsWith(word) : entry !== word) break;
        // The word itself counts in full, a longer one the less the longer it is.
        count += add(impacts, entries[2 * low + 1], entry === word ? 1 : 0.7 * word.length / entry.length);
      }
    }
    const rarity = Math.log(1 + (root.documents - count + 0.5) / (count + 0.5));
    return { impacts, rarity };
  }

  function add(impacts, postings, weight) {
    let number = 0, added = 0;
    for (let i = 0; i < postings.length;) {
      let difference = 0, shift = 0, digit;
      do {
        digit = value[postings.charCodeAt(i++)];
        difference += (digit & 31) << shift;
        shift += 5;
      } while (digit >= 32);
      number += difference;
      const impact = (value[postings.charCodeAt(i++)] + 1) * weight;
      if (impacts[number] === 0) added++;
      if (impact > impacts[number]) impacts[number] = impact;
    }
    return added;
  }

  /**
   * Finds documents: their numbers, best first. All words must be there; where no document has them all, those with some are given
   * and isPartial says so.
   */
  async function find(query) {
    const asked = [...new Set(wordsOf(query).map((w) => w.word))];
    if (!asked.length || !root.documents) return { words: asked, numbers: [], isPartial: false };
    const shards = asked.map(shardsOf);
    await Promise.all([...new Set(shards.flat())].map((shard) => load("search/words/" + shard + ".js")));
    const matches = asked.map((word, i) => match(word, shards[i]));
    const scores = new Float32Array(root.documents);
    const hits = new Uint8Array(root.documents);
    for (const { impacts, rarity } of matches) {
      for (let i = 0; i < impacts.length; i++) {
        if (impacts[i] === 0) continue;
        scores[i] += impacts[i] * rarity;
        if (hits[i] < 255) hits[i]++;
      }
    }
    let numbers = numbersWhere((i) => hits[i] >= Math.min(asked.length, 255));
    const isPartial = !numbers.length && asked.length > 1;
    if (isPartial) numbers = numbersWhere((i) => hits[i] > 0);
    // Documents are numbered by date: of equals, the newer one comes first.
    numbers.sort((a, b) => (isPartial && hits[b] - hits[a]) || scores[b] - scores[a] || b - a);
    return { words: asked, numbers, isPartial };
  }

  function numbersWhere(isWanted) {
    const numbers = [];
    for (let i = 0; i < root.documents; i++) if (isWanted(i)) numbers.push(i);
    return numbers;
  }

  /** What is shown of a document: title, date, facts, summary, and the section that matches best with a snippet of it. */
  async function describe(number, asked) {
    await load("search/text/" + number + ".js");
    const text = texts.get(number);
    const best = bestSection(text.sections, asked);
    const shown = best && best.text ? best.text : text.summary;
    return {
      title: text.title, date: text.date, facts: text.facts,
      link: text.page + (best && best.anchor ? "#" + best.anchor : ""),
      heading: best ? best.heading : "",
      titleParts: marked(text.title, asked, 0, text.title.length),
      snippet: snippet(shown, asked),
    };
  }

  function isHit(word, asked) {
    return asked.some((a) => (isPrefix(a) ? word.startsWith(a) : word === a));
  }

  /** The section with the most of the asked words; a heading that has one counts double. Null where none has any. */
  function bestSection(sections, asked) {
    let best = null, highest = 0;
    for (let i = 0; i < sections.length; i += 3) {
      const [anchor, heading, text] = [sections[i], sections[i + 1], sections[i + 2]];
      const inHeading = wordsOf(heading).map((w) => w.word), inText = wordsOf(text).map((w) => w.word);
      let score = 0;
      for (const a of asked) {
        const count = inText.filter((w) => isHit(w, [a])).length;
        if (count) score += 10 + Math.min(count, 5);
        if (inHeading.some((w) => isHit(w, [a]))) score += 12;
      }
      if (score > highest) {
        highest = score;
        best = { anchor, heading, text };
      }
    }
    return best;
  }

  /** Pieces of text, each marked or not: the first stretch of a text with the most of the asked words, and of those the one with the most hits. */
  function snippet(text, asked) {
    const hits = wordsOf(text).filter((w) => isHit(w.word, asked));
    let from = 0, most = 0;
    for (let i = 0, j = 0; i < hits.length; i++) {
      while (j < i && hits[i].end - hits[j].start > SNIPPET_LENGTH - 40) j++;
      const stretch = hits.slice(j, i + 1);
      const score = 100 * asked.filter((a) => stretch.some((w) => isHit(w.word, [a]))).length + stretch.length;
      if (score > most) {
        most = score;
        from = hits[j].start;
      }
    }
    const start = wordStart(text, Math.max(0, from - 40), from);
    let end = Math.min(text.length, start + SNIPPET_LENGTH);
    const space = text.lastIndexOf(" ", end);
    if (end < text.length && space > from) end = space;
    const parts = marked(text, asked, start, end);
    if (start > 0) parts.unshift({ text: "… ", isHit: false });
    if (end < text.length) parts.push({ text: " …", isHit: false });
    return parts;
  }

  function wordStart(text, at, limit) {
    if (at === 0) return 0;
    const space = text.indexOf(" ", at);
    return space >= 0 && space < limit ? space + 1 : at;
  }

  function marked(text, asked, start, end) {
    const parts = [];
    let at = start;
    for (const word of wordsOf(text.slice(start, end))) {
      if (!isHit(word.word, asked)) continue;
      if (start + word.start > at) parts.push({ text: text.slice(at, start + word.start), isHit: false });
      parts.push({ text: text.slice(start + word.start, start + word.end), isHit: true });
      at = start + word.end;
    }
    if (at < end) parts.push({ text: text.slice(at, end), isHit: false });
    return parts;
  }

  return {
    find, describe, wordsOf,
    // Called by the scripts below search/.
    root: (data) => { root = data; },
    words: (shard, data) => { words.set(shard, data); },
    text: (number, data) => { texts.set(number, data); },
  };
})();
