import data from './meeting-places.json' with { type: 'json' };

/** Rooms of a school in which an adult and a child can meet: others can look in. For a school to replace by its own. */
export const defaultMeetingPlaces: readonly string[] = data;
