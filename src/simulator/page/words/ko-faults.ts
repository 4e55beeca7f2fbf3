import type { FaultWords } from './words';

export const koFaults: FaultWords = {
  heading: '장애',
  about: '실제로 일어나는 장애입니다. 앱이 어떻게 견디는지 볼 수 있습니다.',
  on: '{count}개 켜짐',
  none: '모두 꺼짐',
  allOff: '모두 끄기',
  names: {
    'contacts-freeze': 'contacts로 멈춤',
    'no-ack': '승인 없음',
    'late-ack': '늦은 승인',
    'double-ack': '두 번의 승인',
    'ack-elsewhere': '다른 자리의 승인',
    'ack-wrapped': '감싸인 승인',
    'lost-batches': '잃어버린 배치',
    'doubled-batches': '두 번 오는 배치',
    'reordered-batches': '순서가 바뀐 배치',
    'malformed-events': '깨진 이벤트',
    'late-batches': '늦은 배치',
  },
  sentences: {
    'contacts-freeze':
      'MAX에서만: 어떤 페이지가 `contacts`를 등록하는 순간부터 모든 페이지에 실시간 이벤트가 오지 않습니다.',
    'no-ack':
      '페이지가 인사 없이 새로 고침되었습니다. 옛 등록이 남아 있어 새 등록에는 답이 없지만, 실시간 이벤트는 옵니다.',
    'late-ack': '데스크톱이 시작하느라 바쁩니다. 등록은 바로 유효하지만 답은 몇 초 뒤에 옵니다.',
    'double-ack': '데스크톱의 코드 두 곳에서 답합니다. 페이지는 승인을 두 번 받습니다.',
    'ack-elsewhere': '다른 버전의 데스크톱: 승인이 배치의 반대쪽 끝이나 중간에 있습니다.',
    'ack-wrapped': '2024년 9월의 CXone Agent: 승인이 별도의 객체로 감싸여 있습니다.',
    'lost-batches': '서버의 응답이 도중에 사라집니다. 실시간 배치가 세 번에 한 번 오지 않습니다.',
    'doubled-batches': 'CXone Agent가 여러 탭에 열려 있거나 서버가 다시 알립니다. 모든 실시간 배치가 한 번 더 옵니다.',
    'reordered-batches': '서버의 두 응답이 서로를 앞지릅니다. 실시간 배치 두 개마다 순서가 바뀝니다.',
    'malformed-events':
      '스크립트나 새 버전이 아무도 예상하지 못한 것을 보냅니다. 모든 실시간 배치에 깨진 이벤트가 있습니다.',
    'late-batches': '상담원의 컴퓨터가 느립니다. 데스크톱이 보내는 모든 것이 순서대로, 몇 초 늦게 옵니다.',
  },
};
