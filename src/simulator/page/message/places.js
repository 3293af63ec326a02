/** Points of phường Tây Tựu to share with one press; good to a few hundred metres. */
export const PLACES = [
  { name: 'UBND phường Tây Tựu', latitude: 21.0717, longitude: 105.7336 },
  { name: 'Làng hoa Tây Tựu', latitude: 21.0668, longitude: 105.7262 },
  { name: 'Bến xe buýt Nhổn', latitude: 21.0548, longitude: 105.7351 },
];

const NEAR_DEGREES = 0.003; // about 300 m

export const placeNear = (latitude, longitude) =>
  PLACES.find(
    (place) =>
      Math.abs(place.latitude - Number(latitude)) < NEAR_DEGREES &&
      Math.abs(place.longitude - Number(longitude)) < NEAR_DEGREES,
  );
