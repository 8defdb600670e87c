// Once before all browser tests: the extension is built from what is in the tree now.
import { buildExtension } from '../world/build.ts';

export default buildExtension;
