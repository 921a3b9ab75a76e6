// 80–96 s: a bright new ward where sunlight crosses the floor in seconds; then a waterworks court with a drinking tap.
import { percentBox } from '../drawing/camera.js';
import { drawCourt, tapBox } from '../drawing/court.js';
import { BEDS, CUT, drawWard, wardCamera } from '../drawing/ward.js';

export default {
  id: 'clinic',
  start: 80,
  end: 96,
  title: { en: 'Clinic and waterworks', ko: '병원과 수도' },
  regions: {
    ward: {
      label: { en: 'Beds in a new ward', ko: '새 병실의 침대' },
      to: CUT,
      box: (t) => {
        const view = wardCamera(Math.min(t, CUT));
        return percentBox([
          view.project(1.15, 0, BEDS[1]),
          view.project(3.3, 2.3, BEDS[1] + 1.5),
          view.project(1.2, 2.3, BEDS[4] + 1.4),
          view.project(3.3, 0, BEDS[1]),
        ]);
      },
    },
    'water-tap': {
      label: { en: 'A drinking tap', ko: '음수대의 수도꼭지' },
      from: CUT,
      box: (t) => tapBox(t - CUT),
    },
  },
  draw(ctx, t) {
    if (t < CUT) drawWard(ctx, t);
    else drawCourt(ctx, t - CUT);
  },
};
