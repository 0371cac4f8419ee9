import type { UsiExplanation } from '../../../shared/contract/usi-view.ts';
import { href } from '../../router/location.ts';
import { formatNumber, formatPercent, t } from '../../strings/index.ts';
import styles from './usi.module.css';
import { featureLabel, isShare } from './words.ts';

type Conversation = UsiExplanation['conversations'][number];

interface ExplainConversationsProps {
  feature: string;
  conversations: readonly Conversation[];
}

const shownHits = 6;

/** Conversations with a feature's value and the places that count, each leading to its turn in replay. */
export function ExplainConversations({ feature, conversations }: ExplainConversationsProps) {
  return (
    <section>
      <h3>{t('usi.conversationsFor', featureLabel(feature))}</h3>
      <ul className={styles.list}>
        {conversations.map((conversation) => (
          <li
            key={conversation.id}
            className={styles.conversation}
            data-source={conversation.side === 'human' ? 'human' : 'sim-1'}
          >
            <a href={address(conversation)}>
              <span>
                {conversation.instanceId} · {t(conversation.side === 'human' ? 'usi.human' : 'usi.simulator')}
              </span>
              <span data-value={conversation.value}>
                {isShare(feature) ? formatPercent(conversation.value, 1) : formatNumber(conversation.value, 2)}
              </span>
            </a>
            <Hits conversation={conversation} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Hits({ conversation }: { conversation: Conversation }) {
  const { hits } = conversation;
  if (hits.length === 0) return <p className={styles.hits}>{t('usi.mechanical')}</p>;
  return (
    <p className={styles.hits}>
      {hits.slice(0, shownHits).map((hit) => (
        <a key={`${hit.position} ${hit.start} ${hit.term}`} href={address(conversation, hit.position)}>
          {t('usi.turn', hit.turn ?? hit.position + 1)} <span className={styles.term}>{hit.term}</span>{' '}
        </a>
      ))}
      {hits.length > shownHits && t('usi.moreHits', hits.length - shownHits)}
    </p>
  );
}

function address({ id, taskKey }: Conversation, position?: number): string {
  return href('replay', taskKey ?? id, { left: id, at: position });
}
