-- A session is kept under the hash of its token from now on: everybody signs in once more.
DELETE FROM "Session";
