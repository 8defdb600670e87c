// The form of one action: its three parts, what checks them beside it, and the save bar at the foot.
import { OutputsSection } from '../outputs/OutputsSection.tsx';
import { AdvicePanel } from './advice/AdvicePanel.tsx';
import { ApiSection } from './api/ApiSection.tsx';
import { EditorHead } from './EditorHead.tsx';
import type { Editor } from './editor.ts';
import { GeneralSection } from './GeneralSection.tsx';
import { InputsSection } from './inputs/InputsSection.tsx';
import { MatchPanel } from './match/MatchPanel.tsx';
import { OutcomeSection } from './outcome/OutcomeSection.tsx';
import { PartTabs, partId } from './PartTabs.tsx';
import { ProblemsPanel } from './ProblemsPanel.tsx';
import { RequestPreview } from './preview/RequestPreview.tsx';
import { SaveBar } from './saving/SaveBar.tsx';

export function EditorPage({ editor }: { editor: Editor }) {
  return (
    <>
      <EditorHead editor={editor} />
      <PartTabs editor={editor} />
      <div class="columns">
        <div class="parts">
          <section class="part" id={partId('general')} aria-labelledby="general-title">
            <h2 id="general-title">General and inputs</h2>
            <GeneralSection editor={editor} />
            <InputsSection editor={editor} />
          </section>
          <div id={partId('api')} data-field="request">
            <ApiSection editor={editor} />
          </div>
          <div id={partId('outputs')} data-field="outputs">
            <OutputsSection editor={editor} />
          </div>
          <OutcomeSection editor={editor} />
        </div>
        <aside class="checks" aria-label="Checks">
          <RequestPreview editor={editor} />
          <ProblemsPanel editor={editor} />
          <AdvicePanel editor={editor} />
          <MatchPanel editor={editor} />
        </aside>
      </div>
      <SaveBar editor={editor} />
    </>
  );
}
