// Which parts show a task, by how far it has come. Body and foot apart, because the panel's foot does not scroll.
import { AllowBody, AllowFoot } from './confirm/AllowView.tsx';
import { ConfirmBody, ConfirmFoot } from './confirm/ConfirmView.tsx';
import { RepeatBody, RepeatFoot } from './confirm/RepeatView.tsx';
import { SecretBody, SecretFoot } from './confirm/SecretView.tsx';
import { SignInBody, SignInFoot } from './confirm/SignInView.tsx';
import { UnlockBody, UnlockFoot } from './confirm/UnlockView.tsx';
import { FormBody, FormFoot } from './form/FormView.tsx';
import { CheckedFoot } from './result/CheckedFoot.tsx';
import { FailureBody, FailureFoot } from './result/FailureView.tsx';
import { RefusedBody, RefusedFoot } from './result/RefusedView.tsx';
import { ResultBody, ResultFoot } from './result/ResultView.tsx';
import { RunningBody, RunningFoot } from './result/RunningView.tsx';
import { UnknownBody, UnknownFoot } from './result/UnknownView.tsx';
import type { Task } from './state/task.ts';

export function StageBody({ task }: { task: Task }) {
  const { stage } = task;
  switch (stage.kind) {
    case 'form':
      return <FormBody task={task} />;
    case 'secret':
      return <SecretBody task={task} stage={stage} />;
    case 'sign-in':
      return <SignInBody task={task} stage={stage} />;
    case 'unlock':
      return <UnlockBody task={task} />;
    case 'allow':
      return <AllowBody task={task} stage={stage} />;
    case 'confirm':
      return <ConfirmBody task={task} stage={stage} />;
    case 'repeat':
      return <RepeatBody error={stage.error} />;
    case 'running':
      return <RunningBody task={task} stage={stage} />;
    case 'refused':
      return <RefusedBody error={stage.error} />;
    case 'settled':
      if (stage.run.state === 'succeeded') return <ResultBody task={task} run={stage.run} />;
      if (stage.run.state === 'unknown') return <UnknownBody run={stage.run} />;
      return <FailureBody run={stage.run} />;
  }
}

export function StageFoot({ task }: { task: Task }) {
  const { stage } = task;
  switch (stage.kind) {
    case 'form':
      return <FormFoot task={task} busy={stage.busy} />;
    case 'secret':
      return <SecretFoot task={task} busy={stage.busy} />;
    case 'sign-in':
      return <SignInFoot task={task} stage={stage} />;
    case 'unlock':
      return <UnlockFoot task={task} busy={stage.busy} />;
    case 'allow':
      return <AllowFoot task={task} stage={stage} />;
    case 'confirm':
      return <ConfirmFoot task={task} stage={stage} />;
    case 'repeat':
      return <RepeatFoot task={task} error={stage.error} />;
    case 'running':
      return <RunningFoot task={task} stage={stage} />;
    case 'refused':
      return <RefusedFoot task={task} error={stage.error} />;
    case 'settled':
      if (task.checks !== null) return <CheckedFoot task={task} run={task.checks} />;
      if (stage.run.state === 'succeeded') return <ResultFoot task={task} run={stage.run} />;
      if (stage.run.state === 'unknown') return <UnknownFoot task={task} run={stage.run} />;
      return <FailureFoot task={task} run={stage.run} />;
  }
}
