import type { AdoptStyles } from '../adopted-styles.js';
import type { TimelineTip } from '../controls/timeline-tip.js';
import type { LayoutMode } from '../layout-mode.js';
import type { Interruption } from '../playback/interruption.js';
import type { Dismissal } from '../surfaces/dismissal.js';
import type { AnnotationVisibility } from './annotation-visibility.js';
import type { PanelVisibility } from './panel/panel-visibility.js';
import type { TrackStatus } from './track-status.js';

/** What the annotations need of the rest of the player. */
export interface AnnotationsHost {
  readonly adoptStyles: AdoptStyles;
  readonly controls: { readonly idle: boolean };
  readonly dismissal: Dismissal;
  readonly interruption: Interruption;
  readonly layout: LayoutMode;
  readonly panelVisibility: PanelVisibility;
  /** The page is being printed. */
  readonly printing: boolean;
  readonly scrubber: { readonly dragging: boolean };
  readonly tip: TimelineTip;
  readonly trackStatus: TrackStatus;
  readonly visibility: AnnotationVisibility;
  readonly watch: { readonly started: boolean };
  /** Plays from the start. */
  replay(): void;
}
