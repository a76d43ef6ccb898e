// Names that are neither of municipalities nor of settlements: quarters and communities, post boxes, Croatian places.
export { communities } from './generated/communities.ts';
export { croatianPlaces } from './generated/croatianPlaces.ts';
export { postBoxes } from './generated/postBoxes.ts';
