// Finds documents. The index lies in small scripts, because a page opened from a folder can load nothing else: search/root.js says
// which words are in which search/words/N.js, and search/text/N.js holds what is shown of document N. docs/index-format.md has the format.
"use strict";

const postmortemSearch = (() => {
  const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  // A prefix may spread over many shards; the first ones hold the word itself and its shortest continuations.
  const MOST_SHARDS = 4;
  // Whether a phrase stands in a document, its text tells: so many are loaded before the reader is asked.
  const MOST_READ = 40;

  let root = { documents: 0, shards: [], vocabulary: [] };
  const loading = new Map();
  const words = new Map();
  const vocabularies = new Map();
  const texts = new Map();
  const columns = new Map();
  const corrections = new Map();
  const value = new Int8Array(128);
  for (let i = 0; i < DIGITS.length; i++) value[DIGITS.charCodeAt(i)] = i;

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

  /** The last of the parts of an index that begins with a word or with what comes before it. */
  function partOf(starts, word) {
    let part = 0;
    while (part + 1 < starts.length && starts[part + 1] <= word) part++;
    return part;
  }

  /** The numbers of the shards that hold the words a term stands for. */
  function shardsOf(term) {
    const first = partOf(root.shards, term.word);
    let last = first;
    while (!term.isWhole && last + 1 < root.shards.length && root.shards[last + 1].startsWith(term.word) && last - first + 1 < MOST_SHARDS) last++;
    return Array.from({ length: root.shards.length ? last - first + 1 : 0 }, (_, i) => first + i);
  }

  /** How well each document matches a term: by number, 0 for not at all. */
  async function match(term) {
    const shards = shardsOf(term);
    await Promise.all(shards.map((shard) => load("search/words/" + shard + ".js")));
    const impacts = new Float32Array(root.documents);
    let count = 0;
    for (const shard of shards) {
      const entries = words.get(shard);
      let low = 0, high = entries.length / 2;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (entries[2 * middle] < term.word) low = middle + 1;
        else high = middle;
      }
      for (; low < entries.length / 2; low++) {
        const entry = entries[2 * low];
        if (term.isWhole ? entry !== term.word : !entry.startsWith(term.word)) break;
        // The word itself counts in full, a longer one the less the longer it is.
        const weight = entry === term.word ? 1 : 0.7 * term.word.length / entry.length;
        decode(entries[2 * low + 1], true, (number, impact) => {
          if (impacts[number] === 0) count++;
          if ((impact + 1) * weight > impacts[number]) impacts[number] = (impact + 1) * weight;
        });
      }
    }
    const rarity = Math.log(1 + (root.documents - count + 0.5) / (count + 0.5));
    return { term, impacts, rarity, count };
  }

  function decode(postings, hasImpacts, use) {
    let number = 0;
    for (let i = 0; i < postings.length;) {
      let difference = 0, shift = 0, digit;
      do {
        digit = value[postings.charCodeAt(i++)];
        difference += (digit & 31) << shift;
        shift += 5;
      } while (digit >= 32);
      number += difference;
      use(number, hasImpacts ? value[postings.charCodeAt(i++)] : 0);
    }
  }

  /** The words that a mistyped one may have been meant to be, best first. */
  function meant(word) {
    if (!corrections.has(word)) {
      corrections.set(word, nearest(word).catch((error) => {
        corrections.delete(word);
        throw error;
      }));
    }
    return corrections.get(word);
  }

  async function nearest(word) {
    if (!postmortemTypos.allowed(word)) return [];
    if (root.shards.length === 1) {
      const entries = words.get(0);
      const all = { words: [], weights: [] };
      for (let i = 0; i < entries.length; i += 2) {
        if (!postmortemTypos.allowed(entries[i])) continue;
        all.words.push(entries[i]);
        all.weights.push(entries[i + 1].length);
      }
      return postmortemTypos.nearest(word, all);
    }
    // The first letter is mostly right; where it is one too many, or swapped with the second, that one is.
    for (const letter of new Set([word[0], word[1]])) {
      const part = partOf(root.vocabulary, letter);
      if (part >= root.vocabulary.length) continue;
      await load("search/vocabulary/" + part + ".js");
      const found = postmortemTypos.nearest(word, vocabularies.get(part));
      if (found.length) return found;
    }
    return [];
  }

  /**
   * Finds documents: their numbers, best first. All words must be there; where no document has them all, those with some are given
   * and isPartial says so. Without words, all documents are found, the newest first. Whether phrases stand in them, read tells.
   */
  async function find(query) {
    const { terms, phrases } = postmortemQuery.parse(query);
    const corrected = [];
    const matches = await Promise.all(terms.map(match));
    for (let i = 0; i < matches.length; i++) {
      if (matches[i].count || terms[i].isWhole) continue;
      const [to, ...others] = await meant(terms[i].word);
      if (!to) continue;
      corrected.push({ from: terms[i].word, to, others });
      matches[i] = await match(postmortemQuery.term(to, false, false));
    }
    return { ...rank(matches, phrases.length > 0), phrases, corrected };
  }

  function rank(matches, isStrict) {
    const scores = new Float32Array(root.documents);
    const hits = new Uint8Array(root.documents);
    for (const { impacts, rarity } of matches) {
      for (let i = 0; i < impacts.length; i++) {
        if (impacts[i] === 0) continue;
        scores[i] += impacts[i] * rarity;
        if (hits[i] < 255) hits[i]++;
      }
    }
    let numbers = numbersWhere((i) => hits[i] >= Math.min(matches.length, 255));
    const isPartial = !numbers.length && matches.length > 1 && !isStrict;
    if (isPartial) numbers = numbersWhere((i) => hits[i] > 0);
    // Documents are numbered by date: of equals, the newer one comes first.
    numbers.sort((a, b) => (isPartial && hits[b] - hits[a]) || scores[b] - scores[a] || b - a);
    return { terms: matches.map((m) => m.term), numbers, isPartial };
  }

  function numbersWhere(isWanted) {
    const numbers = [];
    for (let i = 0; i < root.documents; i++) if (isWanted(i)) numbers.push(i);
    return numbers;
  }

  async function textOf(number) {
    await load("search/text/" + number + ".js");
    return texts.get(number);
  }

  /**
   * Reads on in a list of found documents until so many are to be shown, or, where they have to have a phrase, until too many were
   * read in vain: what is shown of them, and where in the list reading ended.
   */
  async function read(found, numbers, from, wanted) {
    const hits = [];
    let to = from;
    while (hits.length < wanted && to < numbers.length && (!found.phrases.length || to - from < MOST_READ)) {
      const next = await Promise.all(numbers.slice(to, to + wanted).map(textOf));
      for (const text of next) {
        if (hits.length === wanted) break;
        to++;
        if (postmortemSnippets.hasPhrases(text, found.phrases)) hits.push(postmortemSnippets.describe(text, found));
      }
    }
    return { hits, to };
  }

  /** The values of a facet, each with the numbers of its documents. */
  async function valuesOf(key, path) {
    await load(path);
    return columns.get(key);
  }

  function column(data) {
    const values = [];
    for (let i = 0; i < data.length; i += 2) {
      const numbers = [];
      decode(data[i + 1], false, (number) => numbers.push(number));
      values.push({ label: data[i], numbers });
    }
    return values;
  }

  return {
    find, read, valuesOf,
    get documents() { return root.documents; },
    // Called by the scripts below search/.
    root: (data) => { root = data; },
    words: (shard, data) => { words.set(shard, data); },
    vocabulary: (part, data) => { vocabularies.set(part, { words: data[0].split(" "), weights: [...data[1]].map((digit) => value[digit.charCodeAt(0)]) }); },
    text: (number, data) => { texts.set(number, data); },
    facet: (key, data) => { columns.set(key, column(data)); },
  };
})();
