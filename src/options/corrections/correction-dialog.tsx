import { ArticleFactsDialog } from './article-facts-dialog.tsx';
import { EditPersonDialog } from './edit-person-dialog.tsx';
import { JoinDialog } from './join-dialog.tsx';
import { AddPersonDialog, NotANameDialog } from './name-dialogs.tsx';
import { PartDialog } from './part-dialog.tsx';
import { SomebodyElseDialog } from './somebody-else-dialog.tsx';
import type { Question } from './use-corrections.ts';
import { WrongDialog } from './wrong-dialog.tsx';

/** The dialog that asks what is right. */
export function CorrectionDialog({ question, close }: { question: Question; close: () => void }) {
  switch (question.kind) {
    case 'quotation':
      return <WrongDialog of={question.of} wrong={question.wrong} close={close} />;
    case 'edit':
      return <EditPersonDialog of={question.of} close={close} />;
    case 'join':
      return <JoinDialog of={question.of} close={close} />;
    case 'part':
      return <PartDialog of={question.of} close={close} />;
    case 'article':
      return <ArticleFactsDialog of={question.of} close={close} />;
    case 'add person':
      return <AddPersonDialog close={close} />;
    case 'somebody else':
      return <SomebodyElseDialog of={question.of} close={close} />;
    case 'name':
      return <NotANameDialog text={question.text} close={close} />;
  }
}
