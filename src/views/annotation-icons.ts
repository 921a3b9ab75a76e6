// The icons that a track may name for its categories (listed in docs/format.md). Imported one by one: only these are shipped.
import type { IconShapes } from './icon.js';
import BookOpen from 'lucide/dist/esm/icons/book-open.mjs';
import Building from 'lucide/dist/esm/icons/building.mjs';
import Camera from 'lucide/dist/esm/icons/camera.mjs';
import Car from 'lucide/dist/esm/icons/car.mjs';
import Clapperboard from 'lucide/dist/esm/icons/clapperboard.mjs';
import Coins from 'lucide/dist/esm/icons/coins.mjs';
import Droplet from 'lucide/dist/esm/icons/droplet.mjs';
import Eye from 'lucide/dist/esm/icons/eye.mjs';
import Factory from 'lucide/dist/esm/icons/factory.mjs';
import FileText from 'lucide/dist/esm/icons/file-text.mjs';
import Flag from 'lucide/dist/esm/icons/flag.mjs';
import Flame from 'lucide/dist/esm/icons/flame.mjs';
import Gavel from 'lucide/dist/esm/icons/gavel.mjs';
import Globe from 'lucide/dist/esm/icons/globe.mjs';
import GraduationCap from 'lucide/dist/esm/icons/graduation-cap.mjs';
import Hammer from 'lucide/dist/esm/icons/hammer.mjs';
import HeartPulse from 'lucide/dist/esm/icons/heart-pulse.mjs';
import Hospital from 'lucide/dist/esm/icons/hospital.mjs';
import House from 'lucide/dist/esm/icons/house.mjs';
import Info from 'lucide/dist/esm/icons/info.mjs';
import Landmark from 'lucide/dist/esm/icons/landmark.mjs';
import Leaf from 'lucide/dist/esm/icons/leaf.mjs';
import Lock from 'lucide/dist/esm/icons/lock.mjs';
import MapPin from 'lucide/dist/esm/icons/map-pin.mjs';
import Megaphone from 'lucide/dist/esm/icons/megaphone.mjs';
import Mountain from 'lucide/dist/esm/icons/mountain.mjs';
import Newspaper from 'lucide/dist/esm/icons/newspaper.mjs';
import Plane from 'lucide/dist/esm/icons/plane.mjs';
import Quote from 'lucide/dist/esm/icons/quote.mjs';
import Scale from 'lucide/dist/esm/icons/scale.mjs';
import Shield from 'lucide/dist/esm/icons/shield.mjs';
import Siren from 'lucide/dist/esm/icons/siren.mjs';
import Swords from 'lucide/dist/esm/icons/swords.mjs';
import Tag from 'lucide/dist/esm/icons/tag.mjs';
import TrainFront from 'lucide/dist/esm/icons/train-front.mjs';
import Trees from 'lucide/dist/esm/icons/trees.mjs';
import Users from 'lucide/dist/esm/icons/users.mjs';
import Utensils from 'lucide/dist/esm/icons/utensils.mjs';
import Video from 'lucide/dist/esm/icons/video.mjs';
import Droplets from 'lucide/dist/esm/icons/droplets.mjs';
import Wheat from 'lucide/dist/esm/icons/wheat.mjs';
import Wifi from 'lucide/dist/esm/icons/wifi.mjs';
import Zap from 'lucide/dist/esm/icons/zap.mjs';

/** By lucide's name. */
export const annotationIcons: Readonly<Record<string, IconShapes>> = {
  'book-open': BookOpen,
  building: Building,
  // its former name in lucide
  'building-2': Building,
  camera: Camera,
  car: Car,
  clapperboard: Clapperboard,
  coins: Coins,
  droplet: Droplet,
  eye: Eye,
  factory: Factory,
  'file-text': FileText,
  flag: Flag,
  flame: Flame,
  gavel: Gavel,
  globe: Globe,
  'graduation-cap': GraduationCap,
  hammer: Hammer,
  'heart-pulse': HeartPulse,
  hospital: Hospital,
  house: House,
  info: Info,
  landmark: Landmark,
  leaf: Leaf,
  lock: Lock,
  'map-pin': MapPin,
  megaphone: Megaphone,
  mountain: Mountain,
  newspaper: Newspaper,
  plane: Plane,
  quote: Quote,
  scale: Scale,
  shield: Shield,
  siren: Siren,
  swords: Swords,
  tag: Tag,
  'train-front': TrainFront,
  trees: Trees,
  users: Users,
  utensils: Utensils,
  video: Video,
  droplets: Droplets,
  wheat: Wheat,
  wifi: Wifi,
  zap: Zap,
};
