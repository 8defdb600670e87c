// How the list of actions was last looked at: coming back from an action finds it as it was left.
import { signal } from '@preact/signals';
import { FIRST_VIEW, type ListView } from './action-list.ts';

export const listView = signal<ListView>(FIRST_VIEW);
