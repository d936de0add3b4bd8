import type { Level, Scale } from '@domain/answers/pupil-records';
import { FaceIcon } from '@/ui/face-icon';
import { WeatherIcon } from '@/ui/weather-icon';

/** One answer as a picture, in CSS pixels as large as the tile allows. */
export function ScalePicture({ scale, level }: { scale: Scale; level: Level }) {
  if (scale === 'weather') return <WeatherIcon level={level} size={104} />;
  if (scale === 'faces') return <FaceIcon level={level} size={104} />;
  return <span className="tile-number">{level}</span>;
}
