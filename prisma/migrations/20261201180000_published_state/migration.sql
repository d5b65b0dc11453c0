-- CreateTable
CREATE TABLE "published_state" (
    "basket_id" TEXT NOT NULL,
    "state" JSONB NOT NULL,

    CONSTRAINT "published_state_pkey" PRIMARY KEY ("basket_id")
);

-- AddForeignKey
ALTER TABLE "published_state" ADD CONSTRAINT "published_state_basket_id_fkey" FOREIGN KEY ("basket_id") REFERENCES "basket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
