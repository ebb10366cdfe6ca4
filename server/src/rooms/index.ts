export { limits } from './limits.ts'
export { type RoomLog, type RoomStatistics, Rooms, type RoomsOptions } from './rooms.ts'
export type { Right, Rights, RoomSocket, Visit, Visitor } from './socket.ts'
