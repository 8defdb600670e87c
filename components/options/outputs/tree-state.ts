// What stands open in the tree of one answer, what is searched for in it, and where the keyboard is. No JSX.
import { computed, signal } from '@preact/signals';
import type { Json } from '#lib/action/json.ts';
import { keyOf, keysAbove, openAtFirst, PORTION, type TreeLine, treeLines } from '#lib/response/answer-tree.ts';
import type { Steps } from '#lib/response/place.ts';
import { foundTree, type SearchResult, searchAnswer } from '#lib/response/search-answer.ts';

/** From the last letter to the search, in ms. */
const SEARCH_PAUSE = 150;
/** How far down a list is drawn for one place in it. */
const FARTHEST = 500;

export class TreeState {
  readonly root: Json;
  readonly words = signal('');
  /** null while nothing is searched for, or the first search still runs. */
  readonly result = signal<SearchResult | null>(null);
  readonly searching = signal(false);
  readonly hitsShown = signal(PORTION);
  /** The line that the keyboard is on. */
  readonly active = signal<string | null>(null);
  /** The line under which the form is open. */
  readonly adding = signal<string | null>(null);
  /** Counts how often a place was asked for from outside: its line then takes the keyboard. */
  readonly revealed = signal(0);
  readonly lines = computed(() => {
    const result = this.result.value;
    const found = result === null ? null : this.#found.value;
    const open = result === null ? this.#open.value : this.#openInSearch.value;
    return treeLines(this.root, { open, drawn: this.#drawn.value, found });
  });
  readonly #open = signal<ReadonlySet<string>>(new Set());
  readonly #openInSearch = signal<ReadonlySet<string>>(new Set());
  readonly #drawn = signal<ReadonlyMap<string, number>>(new Map());
  readonly #found = computed(() => foundTree(this.result.value?.hits.slice(0, this.hitsShown.value) ?? []));
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts searches: one that was overtaken stops. */
  #turn = 0;

  constructor(root: Json) {
    this.root = root;
    this.#open.value = openAtFirst(root);
  }

  toggle(key: string, open: boolean): void {
    const set = this.result.peek() === null ? this.#open : this.#openInSearch;
    const next = new Set(set.peek());
    if (open) next.add(key);
    else next.delete(key);
    set.value = next;
  }

  showMore(parentKey: string, drawn: number): void {
    this.#drawn.value = new Map(this.#drawn.peek()).set(parentKey, drawn + PORTION);
  }

  showMoreHits(): void {
    this.hitsShown.value += PORTION;
    this.#openHits();
  }

  /** Opens everything above a place and puts the keyboard there; far down a long list, on the list itself. */
  reveal(place: Steps): void {
    const far = place.findIndex((step) => typeof step === 'number' && step >= FARTHEST);
    const steps = far < 0 ? place : place.slice(0, far);
    this.search('');
    this.#open.value = new Set([...this.#open.peek(), ...keysAbove(steps), keyOf(steps)]);
    for (const [at, step] of steps.entries()) {
      const key = keyOf(steps.slice(0, at));
      if (typeof step === 'number' && step >= (this.#drawn.peek().get(key) ?? PORTION)) {
        this.#drawn.value = new Map(this.#drawn.peek()).set(key, step + 1);
      }
    }
    this.active.value = keyOf(steps);
    this.revealed.value += 1;
  }

  search(words: string): void {
    this.words.value = words;
    clearTimeout(this.#timer);
    this.#turn += 1;
    if (words.trim() === '') {
      if (this.result.peek() !== null) this.#drawn.value = new Map();
      this.result.value = null;
      this.searching.value = false;
      return;
    }
    this.searching.value = true;
    this.#timer = setTimeout(() => void this.#run(words, this.#turn), SEARCH_PAUSE);
  }

  /** The line that has the keyboard, or would get it: there is always one. */
  activeLine(): TreeLine | undefined {
    const lines = this.lines.value;
    return lines.find(({ key }) => key === this.active.value) ?? lines[0];
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#turn += 1;
  }

  async #run(words: string, turn: number): Promise<void> {
    const work = searchAnswer(this.root, words);
    for (let step = work.next(); ; step = work.next()) {
      if (turn !== this.#turn) return;
      if (step.done) {
        this.hitsShown.value = PORTION;
        this.result.value = step.value;
        this.searching.value = false;
        this.#openHits();
        return;
      }
      await new Promise((resolve) => setTimeout(resolve));
    }
  }

  #openHits(): void {
    const hits = this.result.peek()?.hits.slice(0, this.hitsShown.peek()) ?? [];
    this.#openInSearch.value = new Set(hits.flatMap(keysAbove));
  }
}
