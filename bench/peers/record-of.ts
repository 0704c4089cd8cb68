/** What is recorded of one meeting: about 600 bytes as JSON, no two alike. */
export interface MeetingRecord {
  readonly type: string;
  readonly occurredAt: string;
  readonly data: Readonly<Record<string, string | number | readonly string[]>>;
}

/** The record that the `at`-th event of a matter brings (样例). */
export function recordOf(matter: string, at: number): MeetingRecord {
  const day = String(at + 1).padStart(2, '0');
  return {
    type: 'meeting.held',
    occurredAt: `2026-03-${day}T09:00:00.000+08:00`,
    data: {
      matter,
      step: at,
      called: `2026-03-${day}T08:00:00.000+08:00`,
      place: '样例村党群服务中心二楼会议室',
      chair: 'd3b07384-d113-4ec6-8f1a-6f1f0c9e1a01',
      recorder: '9f86d081-884c-4d63-a1b6-c6f2f2d5b2a2',
      due: 1000,
      present: 667 + at,
      yes: 640,
      no: 20,
      abstained: 7 + at,
      decided: '同意按评估价公开出租村集体旧厂房，租期三年，租金按年支付，合同签订前公示七日。',
      attachments: ['60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752'],
    },
  };
}

/** How many events follow the opening of a matter. */
export const eventsOfMatter = 9;
